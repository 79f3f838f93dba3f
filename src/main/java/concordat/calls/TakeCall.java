package concordat.calls;

import concordat.actor.CurrentActor;
import concordat.incidents.IncidentId;
import concordat.incidents.LinkPerson;
import concordat.incidents.OpenIncident;
import concordat.incidents.Subject;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.prompts.Answer;
import concordat.records.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a call: opens its incident, links the person it is about where they were found, and keeps what was answered.
@Component
class TakeCall {
    /// @param person whom the search found and the handler chose, or null
    /// @param answers to the prompts, as far as they were asked
    record Command(OpenIncident.Command incident, @Nullable UUID person, List<Answer> answers) {
        @SuppressWarnings("NullAway") // what was not sent is none
        Command {
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    record Taken(UUID call, IncidentId incident) {}

    private final OpenIncident openIncident;
    private final LinkPerson linkPerson;
    private final AnswerPrompts answerPrompts;
    private final People people;
    private final CallStore calls;
    private final InstantSource time;

    TakeCall(
            OpenIncident openIncident,
            LinkPerson linkPerson,
            AnswerPrompts answerPrompts,
            People people,
            CallStore calls,
            InstantSource time) {
        this.openIncident = openIncident;
        this.linkPerson = linkPerson;
        this.answerPrompts = answerPrompts;
        this.people = people;
        this.calls = calls;
        this.time = time;
    }

    @Transactional
    Taken take(Command command) {
        IncidentId incident = openIncident.open(command.incident());
        UUID call = Ids.next(time.instant());
        calls.take(call, incident, command.incident().caller(), time.instant(), CurrentActor.required());
        if (command.person() != null) {
            PersonId person = new PersonId(command.person());
            linkPerson.link(
                    incident,
                    person,
                    Subject.Role.IN_CRISIS,
                    people.person(person).name());
        }
        answerPrompts.answer(incident, command.answers());
        return new Taken(call, incident);
    }
}
