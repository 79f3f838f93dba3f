package concordat.demonstration;

import concordat.actor.Actor;
import concordat.incidents.AddNarrative;
import concordat.incidents.AmbulanceRequest;
import concordat.incidents.AmbulanceRequest.Grade;
import concordat.incidents.AmbulanceRequest.Step;
import concordat.incidents.Ending;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.incidents.MoveAmbulance;
import concordat.incidents.RequestAmbulance;
import concordat.incidents.TellIncident;
import concordat.incidents.Unit;
import concordat.london.Borough;
import concordat.people.PersonId;
import concordat.prompts.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of the police and ambulances that came, or did not.
@Component
class TellCrisis {
    private final Retelling retelling;
    private final TellCalls tellCalls;
    private final AddNarrative addNarrative;
    private final RequestAmbulance requestAmbulance;
    private final MoveAmbulance moveAmbulance;
    private final TellIncident tell;
    private final Incidents incidents;

    TellCrisis(
            Retelling retelling,
            TellCalls tellCalls,
            AddNarrative addNarrative,
            RequestAmbulance requestAmbulance,
            MoveAmbulance moveAmbulance,
            TellIncident tell,
            Incidents incidents) {
        this.retelling = retelling;
        this.tellCalls = tellCalls;
        this.addNarrative = addNarrative;
        this.requestAmbulance = requestAmbulance;
        this.moveAmbulance = moveAmbulance;
        this.tell = tell;
        this.incidents = incidents;
    }

    /// Police are sent and arrive.
    Crisis attend(Telling telling, Borough borough, Plot plot, Instant at, boolean child) {
        Chance chance = telling.chance();
        String location = telling.address();
        Somebody person = telling.londoners().any(chance, child);
        boolean called = !chance.oneIn(8);
        TellCalls.Call call = called
                ? tellCalls.call(telling, borough, plot, person, location, at)
                : tellCalls.comeUpon(telling, borough, plot, person, location, at);
        Instant met = at.plus(chance.minutes(2, 4));
        if (called) {
            tellCalls.respond(
                    telling, call, met.minusSeconds(30), Response.ATTEND, "Officers nearby will be there first");
        }
        PersonId record = tellCalls.meet(telling, call, borough, met);
        Actor dispatcher = telling.cast().named("dispatcher");
        Actor officer = telling.police(borough);
        IncidentId incident = call.incident();
        Instant sent = met.plus(chance.minutes(1, 3));
        UUID unit = retelling.as(dispatcher, sent, () -> {
            tell.attend(
                    incident,
                    "To find the person and keep them safe",
                    plot.brings(),
                    "The person",
                    "The threshold is met: " + plot.headline());
            return tell.send(
                    incident,
                    telling.callsign(borough),
                    List.of(officer.name(), telling.name()),
                    chance.oneIn(8) ? Unit.Kind.STREET_TRIAGE : Unit.Kind.RESPONSE);
        });
        return new Crisis(incident, borough, plot, location, person, record, at, dispatcher, officer, unit);
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
        return retelling.as(crisis.dispatcher(), at, () -> ask(crisis.incident(), crisis.plot(), true));
    }

    private UUID ask(IncidentId incident, Plot plot, boolean policeThere) {
        return requestAmbulance.request(
                incident, new RequestAmbulance.Command(Grade.C2, plot.headline(), policeThere, "", null));
    }

    private List<UUID> requested(Telling telling, IncidentId incident, Instant at) {
        return retelling
                .as(telling.cast().named("dispatcher"), at, () -> incidents.ambulanceRequests(incident))
                .stream()
                .map(AmbulanceRequest::id)
                .toList();
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
        Crisis crisis = attend(telling, borough, chance.of(Plot.police()), at, chance.oneIn(15));
        Instant there = at.plus(chance.minutes(12, 30));
        atScene(crisis, there);
        Instant done = there.plus(chance.minutes(20, 60));
        boolean decidedOn = retelling.as(crisis.dispatcher(), there, () -> tell.owesAmbulance(crisis.incident()));
        if (chance.oneIn(3) || decidedOn) {
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
        Instant decided = at.plus(telling.chance().minutes(3, 9));
        IncidentId incident = pass(telling, borough, at, decided);
        Instant seen = decided.plus(telling.chance().minutes(9, 29));
        for (UUID request : requested(telling, incident, seen)) {
            retelling.as(
                    telling.cast().named("ambulance-controller"),
                    seen,
                    () -> moveAmbulance.move(incident, request, Step.ON_SCENE, null, ""));
        }
        Instant again = decided.plus(telling.chance().minutes(35, 58));
        retelling.as(telling.cast().named("dispatcher"), again, () -> {
            tell.recontact(incident, "They have been seen, and the caller is content");
            tell.close(incident, Set.of(Ending.HEALTH_TOOK_OVER), "");
        });
    }

    /// Another agency goes, and the caller is owed another call within the hour.
    IncidentId pass(Telling telling, Borough borough, Instant at, Instant decided) {
        Chance chance = telling.chance();
        Plot plot = chance.of(Plot.others());
        Somebody person = telling.londoners().any(chance, false);
        TellCalls.Call call = tellCalls.call(telling, borough, plot, person, person.address(), at);
        tellCalls.respond(telling, call, decided, Response.ADVICE_ONLY, "Somebody whom they trust is with them");
        retelling.as(telling.cast().named("dispatcher"), decided, () -> {
            boolean ambulance = tell.owesAmbulance(call.incident());
            if (ambulance) {
                ask(call.incident(), plot, false);
            }
            tell.pass(
                    call.incident(),
                    "To see whether the person is well",
                    ambulance
                            ? borough.ambulance()
                            : chance.of(List.of(borough.trust(), borough.ambulance(), borough.council())),
                    decided.plusSeconds(3600),
                    "No crime and no immediate risk: a health or care service can see them",
                    "Who will come, and to call again if it gets worse");
        });
        return call.incident();
    }
}
