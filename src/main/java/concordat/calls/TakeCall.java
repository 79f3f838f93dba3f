package concordat.calls;

import concordat.actor.CurrentActor;
import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.incidents.IncidentId;
import concordat.incidents.LinkPerson;
import concordat.incidents.OpenIncident;
import concordat.incidents.Subject;
import concordat.people.ContactForm;
import concordat.people.People;
import concordat.people.PersonId;
import concordat.people.Registration.NotSearched;
import concordat.people.Registration.Registered;
import concordat.people.SearchForm;
import concordat.prompts.Answer;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a call: opens its incident, links the person it is about where they were found or registers them where they
/// were not, and keeps who cares for them and what was answered. Nothing that was said is lost: what has no record of
/// its own yet is on the incident's log.
@Component
class TakeCall {
    /// @param person whom the search found and the handler chose, or null
    /// @param register whether it is somebody new, whom the search did not find
    /// @param said the person, as they were told of
    /// @param contacts who cares for them, each with whether we may share
    /// @param answers to the prompts, as far as they were asked
    record Command(
            OpenIncident.Command incident,
            @Nullable UUID person,
            boolean register,
            SearchForm said,
            List<ContactForm> contacts,
            List<Answer> answers) {
        Command {
            incident = incident.headline().isEmpty()
                    ? incident.withHeadline(CallWords.firstSentence(incident.narrative()))
                    : incident;
            contacts = contacts.stream().filter(one -> !one.isBlank()).toList();
            answers = List.copyOf(answers);
        }

        /// A call that is about nobody whom anybody can tell of yet.
        static Command of(OpenIncident.Command incident) {
            return about(incident, null, List.of());
        }

        /// A call about somebody who was found, or about nobody yet.
        static Command about(OpenIncident.Command incident, @Nullable UUID person, List<Answer> answers) {
            var nobody = new SearchForm(null, null, null, null, null, null, null);
            return new Command(incident, person, false, nobody, List.of(), answers);
        }

        boolean registers() {
            return register && person == null;
        }

        /// Only what routing needs is required, and of somebody who is registered that anything is known of them.
        ErrorSummary errors(Instant now) {
            Errors errors = new Errors();
            incident.errors(now).errors().forEach(one -> errors.add(one.fieldId(), one.message()));
            if (registers()) {
                errors.check(!said.isBlank(), "name", "To register them, give a name, an address or a date of birth");
                said.errors().errors().forEach(one -> errors.add(one.fieldId(), one.message()));
            }
            return errors.summary();
        }
    }

    sealed interface Outcome {
        /// @param person who it is about; null while nobody knows
        record Taken(
                UUID call, IncidentId incident, @Nullable PersonId person) implements Outcome {}

        /// Nobody looked for a person of that name. Nothing was opened.
        record LookFirst(NotSearched why) implements Outcome {}
    }

    private final OpenIncident openIncident;
    private final LinkPerson linkPerson;
    private final KeepContact keepContact;
    private final AnswerPrompts answerPrompts;
    private final People people;
    private final CallStore calls;
    private final Journal journal;
    private final InstantSource time;

    TakeCall(
            OpenIncident openIncident,
            LinkPerson linkPerson,
            KeepContact keepContact,
            AnswerPrompts answerPrompts,
            People people,
            CallStore calls,
            Journal journal,
            InstantSource time) {
        this.openIncident = openIncident;
        this.linkPerson = linkPerson;
        this.keepContact = keepContact;
        this.answerPrompts = answerPrompts;
        this.people = people;
        this.calls = calls;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public Outcome take(Command command) {
        if (!command.registers()) {
            return open(command, command.person() == null ? null : new PersonId(command.person()));
        }
        return switch (people.register(command.said())) {
            case Registered(PersonId made) -> open(command, made);
            case NotSearched why -> new Outcome.LookFirst(why);
        };
    }

    private Outcome.Taken open(Command command, @Nullable PersonId person) {
        IncidentId incident = openIncident.open(command.incident()).id();
        UUID call = Ids.next(time.instant());
        calls.take(call, incident, command.incident().caller(), time.instant(), CurrentActor.required());
        if (person != null) {
            String name = people.person(person).name();
            linkPerson.link(incident, person, Subject.Role.IN_CRISIS, name);
        }
        if (!command.registers() && !command.said().isBlank()) {
            journal.write(incident.record(), OnTheLog.of(command.said(), time.instant()));
        }
        command.contacts().forEach(one -> keepContact.keep(incident, one));
        answerPrompts.answer(incident, command.answers());
        return new Outcome.Taken(call, incident, person);
    }
}
