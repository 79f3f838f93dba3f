package concordat.calls;

import static java.util.Objects.requireNonNullElse;

import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.incidents.IncidentId;
import concordat.incidents.OpenIncident;
import concordat.people.ContactForm;
import concordat.people.PersonId;
import concordat.people.Registration.NotSearched;
import concordat.people.SearchForm;
import concordat.prompts.Answer;
import concordat.prompts.Response;
import concordat.prompts.Suggestion;
import concordat.web.Invalid;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls, for programs.
@RestController
@RequestMapping("/api/calls")
@TakesCalls
class CallApi {
    /// A call as it is sent. Whatever is not known is left out.
    ///
    /// @param person whom a search found and the handler chose
    /// @param register true where the person was searched for and not found, and is to be registered
    record Sent(
            OpenIncident.Command incident,
            @Nullable UUID person,
            @Nullable Boolean register,
            @Nullable PersonSaid said,
            @Nullable List<ContactForm> contacts,
            @Nullable List<Answer> answers) {
        TakeCall.Command command() {
            return new TakeCall.Command(
                    incident,
                    person,
                    Boolean.TRUE.equals(register),
                    requireNonNullElse(said, PersonSaid.NOTHING).form(),
                    requireNonNullElse(contacts, List.of()),
                    requireNonNullElse(answers, List.of()));
        }
    }

    /// A person, as they were told of.
    record PersonSaid(
            @Nullable String name,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String age,
            @Nullable LocalDate bornOn) {
        static final PersonSaid NOTHING = new PersonSaid(null, null, null, null, null);

        SearchForm form() {
            TypedDate born = bornOn == null ? TypedDate.BLANK : TypedDate.of(bornOn);
            return new SearchForm(name, born, age, null, postcode, address, null);
        }
    }

    /// @param person who it is about; null while nobody knows
    /// @param suggested what the words and the answers suggest
    record Taken(UUID call, UUID incident, @Nullable UUID person, Suggested suggested) {}

    /// @param person whose contact they are; null while nobody is linked, and the incident's log keeps them
    record Kept(@Nullable UUID person) {}

    /// @param response null while nothing that was said calls for any
    record Suggested(@Nullable Response response, List<String> reasons, List<String> advice) {
        static Suggested of(Suggestion suggestion) {
            return new Suggested(suggestion.response(), suggestion.reasons(), suggestion.advice());
        }
    }

    record Decision(Response decided, String reason) {}

    private final TakeCall takeCall;
    private final AnswerPrompts answerPrompts;
    private final DecideResponse decideResponse;
    private final KeepContact keepContact;
    private final HearIncident hearIncident;
    private final CallStore calls;
    private final InstantSource time;

    CallApi(
            TakeCall takeCall,
            AnswerPrompts answerPrompts,
            DecideResponse decideResponse,
            KeepContact keepContact,
            HearIncident hearIncident,
            CallStore calls,
            InstantSource time) {
        this.takeCall = takeCall;
        this.answerPrompts = answerPrompts;
        this.decideResponse = decideResponse;
        this.keepContact = keepContact;
        this.hearIncident = hearIncident;
        this.calls = calls;
        this.time = time;
    }

    @PostMapping
    @SuppressWarnings("NullAway") // what was not sent is asked for
    ResponseEntity<?> take(@RequestBody Sent sent) {
        Invalid.unlessEmpty(new Errors()
                .check(sent.incident() != null, "incident", "Say what the call is about")
                .summary());
        TakeCall.Command command = sent.command();
        Invalid.unlessEmpty(command.errors(time.instant()));
        return switch (takeCall.take(command)) {
            case TakeCall.Outcome.Taken taken ->
                ResponseEntity.created(URI.create("/api/incidents/" + taken.incident()))
                        .body(taken(taken));
            case TakeCall.Outcome.LookFirst(NotSearched why) ->
                ResponseEntity.of(why.problem()).build();
        };
    }

    /// Names somebody who cares for the person, with whether we may share with them.
    @PostMapping("/{call}/contacts")
    @Transactional
    public ResponseEntity<Kept> name(@PathVariable UUID call, @RequestBody ContactForm said) {
        Invalid.unlessEmpty(ContactFields.errors("", said));
        UUID person = keepContact
                .keep(calls.incidentOf(call), said)
                .map(PersonId::value)
                .orElse(null);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Kept(person));
    }

    @PostMapping("/{call}/answers")
    @Transactional
    public Suggested answer(@PathVariable UUID call, @RequestBody List<Answer> answers) {
        IncidentId incident = calls.incidentOf(call);
        answerPrompts.answer(incident, answers);
        return Suggested.of(hearIncident.hear(incident).suggestion());
    }

    @PostMapping("/{call}/decision")
    @SuppressWarnings("NullAway") // what was not sent is asked for
    @Transactional
    public Suggested decide(@PathVariable UUID call, @RequestBody Decision decision) {
        Invalid.unlessEmpty(new Errors()
                .check(decision.decided() != null, "decided", "Say what is decided")
                .summary());
        String reason = decision.reason() == null ? "" : decision.reason();
        return Suggested.of(decideResponse.decide(calls.incidentOf(call), decision.decided(), reason));
    }

    private Taken taken(TakeCall.Outcome.Taken taken) {
        return new Taken(
                taken.call(),
                taken.incident().value(),
                taken.person() == null ? null : taken.person().value(),
                Suggested.of(hearIncident.hear(taken.incident()).suggestion()));
    }
}
