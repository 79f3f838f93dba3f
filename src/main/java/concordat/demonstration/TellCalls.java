package concordat.demonstration;

import concordat.actor.Actor;
import concordat.calls.TellCall;
import concordat.demonstration.Somebody.Carer;
import concordat.incidents.AssessThrive;
import concordat.incidents.AssessVulnerability;
import concordat.incidents.Caller;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Known;
import concordat.incidents.LinkPerson;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import concordat.incidents.Subject;
import concordat.incidents.Vulnerability;
import concordat.london.Borough;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.prompts.Response;
import concordat.records.Basis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells of calls: what was said and answered, whom it was about and what was decided.
@Component
class TellCalls {
    private static final List<String> RELATIONS =
            List.of("Mother", "Passer-by", "Friend", "Neighbour", "Support worker");

    private final Retelling retelling;
    private final TellCall tell;
    private final TellCare tellCare;
    private final OpenIncident openIncident;
    private final AssessThrive assessThrive;
    private final AssessVulnerability assessVulnerability;
    private final LinkPerson linkPerson;
    private final People people;

    TellCalls(
            Retelling retelling,
            TellCall tell,
            TellCare tellCare,
            OpenIncident openIncident,
            AssessThrive assessThrive,
            AssessVulnerability assessVulnerability,
            LinkPerson linkPerson,
            People people) {
        this.retelling = retelling;
        this.tell = tell;
        this.tellCare = tellCare;
        this.openIncident = openIncident;
        this.assessThrive = assessThrive;
        this.assessVulnerability = assessVulnerability;
        this.linkPerson = linkPerson;
        this.people = people;
    }

    /// A call that is being taken, by whoever called about whom.
    ///
    /// @param record of the person, where they were known already
    record Call(
            IncidentId incident, Somebody person, @Nullable PersonId record) {}

    /// A call that nobody has decided on yet.
    Call call(Telling telling, Borough borough, Plot plot, Somebody person, String location, Instant at) {
        Chance chance = telling.chance();
        return retelling.as(telling.cast().named("call-handler"), at, () -> {
            PersonId known = tellCare.find(person).orElse(null);
            IncidentId id = tell.take(
                    opened(Incident.Source.CALL, borough, plot, location, caller(telling, person)),
                    known,
                    plot.answers());
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
            return new Call(id, person, known);
        });
    }

    private static OpenIncident.Command opened(
            Incident.Source source, Borough borough, Plot plot, String location, Caller caller) {
        return new OpenIncident.Command(
                source,
                null,
                borough.gss(),
                plot.headline(),
                new Place(plot.kind(), location, "", "", null, null),
                caller,
                Known.YES,
                plot.narrative());
    }

    private static Caller caller(Telling telling, Somebody person) {
        Chance chance = telling.chance();
        Carer carer = person.carer();
        if (carer != null && chance.oneIn(2)) {
            return new Caller(carer.name(), carer.phone(), carer.relationship(), Known.YES);
        }
        return new Caller(
                telling.name(),
                "07700 900" + chance.between(100, 499),
                chance.of(RELATIONS),
                chance.oneIn(8) ? Known.NO : Known.YES);
    }

    /// An officer came upon it, and the control room opens it.
    Call comeUpon(Telling telling, Borough borough, Plot plot, Somebody person, String location, Instant at) {
        return retelling.as(telling.cast().named("call-handler"), at, () -> {
            IncidentId id = openIncident
                    .open(opened(Incident.Source.OFFICER, borough, plot, location, Caller.NOBODY))
                    .id();
            return new Call(id, person, null);
        });
    }

    /// The handler decides what was suggested, but for a few.
    void respond(Telling telling, Call call, Instant at, Response otherwise, String why) {
        boolean departs = telling.chance().oneIn(8);
        retelling.as(telling.cast().named("call-handler"), at, () -> {
            if (departs) {
                tell.decide(call.incident(), otherwise, why);
            } else {
                tell.follow(call.incident());
            }
        });
    }

    /// Whom it concerns is known for certain, and linked.
    PersonId meet(Telling telling, Call call, Borough borough, Instant at) {
        Actor handler = telling.cast().named("call-handler");
        return retelling.as(handler, at, () -> {
            PersonId known = call.record();
            if (known == null) {
                Somebody person = call.person();
                known = tellCare.find(person).orElseGet(() -> tellCare.register(person));
                linkPerson.link(call.incident(), known, Subject.Role.IN_CRISIS, person.name());
            }
            String force = telling.police(borough).agency();
            if (!force.equals(handler.agency())) {
                people.openTo(known, force, Basis.RESPONDING, "Its officers go to this person");
            }
            return known;
        });
    }
}
