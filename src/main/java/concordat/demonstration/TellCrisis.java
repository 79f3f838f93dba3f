package concordat.demonstration;

import concordat.actor.Actor;
import concordat.demonstration.Crisis.Somebody;
import concordat.incidents.AddNarrative;
import concordat.incidents.AmbulanceRequest.Grade;
import concordat.incidents.AmbulanceRequest.Step;
import concordat.incidents.AssessThrive;
import concordat.incidents.AssessVulnerability;
import concordat.incidents.Caller;
import concordat.incidents.Ending;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Known;
import concordat.incidents.LinkPerson;
import concordat.incidents.MoveAmbulance;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import concordat.incidents.RequestAmbulance;
import concordat.incidents.Subject;
import concordat.incidents.TellIncident;
import concordat.incidents.Unit;
import concordat.incidents.Vulnerability;
import concordat.london.Borough;
import concordat.london.London;
import concordat.people.Born;
import concordat.people.Details;
import concordat.people.Home;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Query;
import concordat.people.Registration;
import concordat.people.Sex;
import concordat.records.Basis;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of calls, and of the police and ambulances that came, or did not.
@Component
class TellCrisis {
    private static final List<String> RELATIONS =
            List.of("Mother", "Passer-by", "Friend", "Neighbour", "Support worker");

    private final Retelling retelling;
    private final OpenIncident openIncident;
    private final AddNarrative addNarrative;
    private final AssessThrive assessThrive;
    private final AssessVulnerability assessVulnerability;
    private final LinkPerson linkPerson;
    private final RequestAmbulance requestAmbulance;
    private final MoveAmbulance moveAmbulance;
    private final TellIncident tell;
    private final People people;

    TellCrisis(
            Retelling retelling,
            OpenIncident openIncident,
            AddNarrative addNarrative,
            AssessThrive assessThrive,
            AssessVulnerability assessVulnerability,
            LinkPerson linkPerson,
            RequestAmbulance requestAmbulance,
            MoveAmbulance moveAmbulance,
            TellIncident tell,
            People people) {
        this.retelling = retelling;
        this.openIncident = openIncident;
        this.addNarrative = addNarrative;
        this.assessThrive = assessThrive;
        this.assessVulnerability = assessVulnerability;
        this.linkPerson = linkPerson;
        this.requestAmbulance = requestAmbulance;
        this.moveAmbulance = moveAmbulance;
        this.tell = tell;
        this.people = people;
    }

    /// A call that nobody has decided on yet.
    IncidentId call(Telling telling, Borough borough, Plot plot, String location, Instant at) {
        Chance chance = telling.chance();
        Actor handler = telling.cast().named("call-handler");
        return retelling.as(handler, at, () -> {
            IncidentId id = openIncident.open(new OpenIncident.Command(
                    Incident.Source.CALL,
                    null,
                    borough.gss(),
                    plot.headline(),
                    new Place(plot.kind(), location, "", "", null, null),
                    new Caller(
                            telling.name(),
                            "07700 900" + chance.between(100, 999),
                            chance.of(RELATIONS),
                            chance.oneIn(8) ? Known.NO : Known.YES),
                    Known.YES,
                    plot.narrative()));
            assessThrive.assess(
                    id,
                    new AssessThrive.Command(
                            plot.headline(),
                            "To themselves",
                            "High while alone",
                            "",
                            "In crisis now",
                            "Caller stays on the line",
                            "What the caller sees now cannot wait for an appointment"));
            assessVulnerability.assess(
                    id,
                    new AssessVulnerability.Command(
                            "",
                            List.of(new AssessVulnerability.Observed(
                                    "B", Known.YES, chance.between(1, 3), plot.headline(), Vulnerability.Source.TOLD)),
                            null));
            return id;
        });
    }

    /// Whom it concerns: somebody whom we have met before, or somebody new.
    Somebody meet(Telling telling, IncidentId incident, Borough borough, Instant at, boolean child) {
        Actor handler = telling.cast().named("call-handler");
        Chance chance = telling.chance();
        LocalDate day = at.atZone(LondonTime.ZONE).toLocalDate();
        List<Somebody> known = telling.met().stream()
                .filter(each -> each.isChildOn(day) == child)
                .toList();
        boolean again = !known.isEmpty() && chance.oneIn(4);
        return retelling.as(handler, at, () -> {
            Somebody person = again ? chance.of(known) : register(telling, day, child);
            linkPerson.link(incident, person.id(), Subject.Role.IN_CRISIS, person.name());
            String force = telling.police(borough).agency();
            if (!force.equals(handler.agency())) {
                people.openTo(person.id(), force, Basis.RESPONDING, "Its officers go to this person");
            }
            if (!again) {
                telling.met().add(person);
            }
            return person;
        });
    }

    private Somebody register(Telling telling, LocalDate day, boolean child) {
        Chance chance = telling.chance();
        London london = telling.london();
        String given = chance.of(london.forenames());
        String family = chance.of(london.surnames());
        int days = child ? chance.between(14 * 366, 17 * 365) : chance.between(19 * 366, 75 * 365);
        LocalDate born = day.minusDays(days);
        boolean female = chance.oneIn(2);
        people.search(Query.named(given + " " + family));
        Registration made = people.register(Details.named(given, family)
                .with(Born.on(born))
                .with(female ? Sex.FEMALE : Sex.MALE)
                .with(new Home(telling.address(), ""))
                .withPhones("07700 900" + chance.between(100, 999)));
        return switch (made) {
            case Registration.Registered(PersonId id) -> new Somebody(id, given + " " + family, born, female);
            case Registration.NotSearched() -> throw new IllegalStateException("It was searched");
        };
    }

    /// Police are sent and arrive.
    Crisis attend(Telling telling, Borough borough, Plot plot, Instant at, boolean child) {
        Chance chance = telling.chance();
        String location = telling.address();
        IncidentId incident = call(telling, borough, plot, location, at);
        Instant met = at.plus(chance.minutes(2, 4));
        Somebody person = meet(telling, incident, borough, met, child);
        Actor dispatcher = telling.cast().named("dispatcher");
        Actor officer = telling.police(borough);
        Instant sent = met.plus(chance.minutes(1, 3));
        UUID unit = retelling.as(dispatcher, sent, () -> {
            tell.attend(
                    incident,
                    "To find the person and keep them safe",
                    Set.of(plot.brings()),
                    "The person",
                    "The threshold is met: " + plot.headline());
            return tell.send(
                    incident,
                    telling.callsign(borough),
                    List.of(officer.name(), telling.name()),
                    chance.oneIn(8) ? Unit.Kind.STREET_TRIAGE : Unit.Kind.RESPONSE);
        });
        return new Crisis(incident, borough, plot, location, person, at, dispatcher, officer, unit);
    }

    void atScene(Crisis crisis, Instant at) {
        retelling.as(crisis.officer(), at, () -> {
            tell.move(crisis.incident(), crisis.unit(), Unit.Step.AT_SCENE, "");
            addNarrative.add(crisis.incident(), "With the person, who is talking to us.", null);
        });
    }

    /// What became of an ambulance that was asked for.
    record Came(Instant askedAt, Instant at, boolean declined) {}

    /// Asks for an ambulance, and tells what becomes of it: a third come late, and some not at all.
    Came ambulance(Telling telling, Crisis crisis, Instant at) {
        Chance chance = telling.chance();
        return ambulance(telling, crisis, at, chance.oneIn(3) ? chance.minutes(31, 95) : chance.minutes(9, 29));
    }

    Came ambulance(Telling telling, Crisis crisis, Instant at, Duration within) {
        Chance chance = telling.chance();
        IncidentId incident = crisis.incident();
        UUID request = askAmbulance(crisis, at);
        Actor controller = telling.cast().named("ambulance-controller");
        if (chance.oneIn(5)) {
            retelling.as(
                    controller,
                    at.plusSeconds(300),
                    () -> tell.regrade(incident, request, Grade.C3, true, "Officers are with the patient"));
        }
        boolean declines = chance.oneIn(12);
        Step became = declines ? Step.DECLINED : Step.ON_SCENE;
        Instant then = at.plus(within);
        retelling.as(
                controller,
                then,
                () -> moveAmbulance.move(incident, request, became, null, declines ? "No crew within two hours" : ""));
        return new Came(at, then, declines);
    }

    UUID askAmbulance(Crisis crisis, Instant at) {
        return retelling.as(
                crisis.dispatcher(),
                at,
                () -> requestAmbulance.request(
                        crisis.incident(),
                        new RequestAmbulance.Command(Grade.C2, crisis.plot().headline(), true, "", null)));
    }

    /// The unit can go to somebody else.
    void clear(Crisis crisis, Instant at) {
        retelling.as(
                crisis.dispatcher(), at, () -> tell.move(crisis.incident(), crisis.unit(), Unit.Step.CLEAR, "Done"));
    }

    void close(Crisis crisis, Instant at, Set<Ending> endings, String words) {
        retelling.as(crisis.dispatcher(), at, () -> tell.close(crisis.incident(), endings, words));
    }

    /// Police go, and it ends without a detention.
    void attended(Telling telling, Borough borough, Instant at) {
        Chance chance = telling.chance();
        Crisis crisis = attend(telling, borough, chance.of(List.of(Plot.values())), at, chance.oneIn(15));
        Instant there = at.plus(chance.minutes(12, 30));
        atScene(crisis, there);
        Instant done = there.plus(chance.minutes(20, 60));
        if (chance.oneIn(3)) {
            Instant came = ambulance(telling, crisis, there.plusSeconds(180)).at();
            done = came.isAfter(done) ? came.plusSeconds(600) : done;
        }
        Ending ending = chance.of(
                List.of(Ending.VOLUNTARY, Ending.WITH_CARER, Ending.HEALTH_TOOK_OVER, Ending.ADVICE, Ending.NOT_FOUND));
        clear(crisis, done);
        close(crisis, done.plusSeconds(60), Set.of(ending), "");
    }

    /// Police do not go: another agency does, and the caller is called again.
    void passedOn(Telling telling, Borough borough, Instant at) {
        Chance chance = telling.chance();
        Plot plot = chance.of(List.of(Plot.VOICES, Plot.OVERDOSE));
        IncidentId incident = call(telling, borough, plot, telling.address(), at);
        Actor dispatcher = telling.cast().named("dispatcher");
        String receiver = chance.of(List.of(borough.trust(), borough.ambulance(), borough.council()));
        Instant decided = at.plus(chance.minutes(3, 9));
        retelling.as(
                dispatcher,
                decided,
                () -> tell.pass(
                        incident,
                        "To see whether the person is well",
                        receiver,
                        decided.plusSeconds(3600),
                        "No crime and no immediate risk: a health or care service can see them",
                        "Who will come, and to call again if it gets worse"));
        Instant again = decided.plus(chance.minutes(35, 58));
        retelling.as(dispatcher, again, () -> {
            tell.recontact(incident, "They have been seen, and the caller is content");
            tell.close(incident, Set.of(Ending.HEALTH_TOOK_OVER), "");
        });
    }
}
