package concordat.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.actor.Role;
import concordat.demonstration.Demonstration;
import concordat.incidents.Caller;
import concordat.incidents.Incident;
import concordat.incidents.IncidentId;
import concordat.incidents.Known;
import concordat.incidents.OpenIncident;
import concordat.incidents.Place;
import concordat.prompts.Answer;
import concordat.prompts.QuestionSet;
import concordat.prompts.Response;
import concordat.records.Entry;
import concordat.records.Journal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class CallTest {
    static final Actor HANDLER =
            Actor.staff(UUID.randomUUID(), "Amara Example", "MPS", "MPS-CONTROL", Role.CALL_HANDLER);
    static final Actor NURSE =
            Actor.staff(UUID.randomUUID(), "Noor Example", "NLFT", "HIGHGATE-POS", Role.RECEIVING_NURSE);

    @Autowired
    Demonstration demonstration;

    @Autowired
    TakeCall takeCall;

    @Autowired
    AnswerPrompts answerPrompts;

    @Autowired
    DecideResponse decideResponse;

    @Autowired
    HearIncident hearIncident;

    @Autowired
    Journal journal;

    @BeforeEach
    void london_is_loaded() {
        demonstration.load();
    }

    @Test
    void what_was_said_is_heard_again_from_the_log() {
        IncidentId id = aCall();

        assertThat(as(HANDLER, () -> hearIncident.hear(id)).raised())
                .extracting(one -> one.set().id())
                .contains("suicide-and-self-harm");
    }

    @Test
    void an_answer_is_an_entry_of_the_log_and_is_not_told_twice() {
        IncidentId id = aCall();
        Answer answer = anAnswer(id);

        CurrentActor.run(HANDLER, () -> {
            answerPrompts.answer(id, List.of(answer));
            answerPrompts.answer(id, List.of(answer));
        });

        List<Entry> answered = entries(id, "call.answered");
        assertThat(answered).hasSize(1);
        assertThat(answered.getFirst().facts()).containsEntry("Answer", "Yes");
        assertThat(answered.getFirst().facts().get("Asked from")).contains("version");
    }

    @Test
    void departing_from_the_suggestion_keeps_the_reason() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.ADVICE_ONLY, "Her nurse is with her"));

        assertThat(entries(id, "call.decided").getFirst().facts())
                .containsEntry("Departed from it because", "Her nurse is with her");
    }

    @Test
    void departing_without_a_reason_is_never_blocked_and_the_log_says_so() {
        IncidentId id = aCall();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, Response.ADVICE_ONLY, " "));

        assertThat(entries(id, "call.decided").getFirst().facts())
                .containsEntry("Departed from it because", "No reason was given");
    }

    @Test
    void following_the_suggestion_asks_for_no_reason() {
        IncidentId id = aCall();
        Response suggested =
                as(HANDLER, () -> hearIncident.hear(id)).suggestion().response();

        CurrentActor.run(HANDLER, () -> decideResponse.decide(id, suggested, ""));

        assertThat(entries(id, "call.decided").getFirst().facts()).doesNotContainKey("Departed from it because");
    }

    @Test
    void a_trust_that_is_not_involved_cannot_answer() {
        IncidentId id = aCall();
        Answer answer = anAnswer(id);

        assertThatThrownBy(() -> CurrentActor.run(NURSE, () -> answerPrompts.answer(id, List.of(answer))))
                .isInstanceOf(NotFound.class);
    }

    private Answer anAnswer(IncidentId id) {
        QuestionSet set =
                as(HANDLER, () -> hearIncident.hear(id)).raised().getFirst().set();
        return new Answer(set.id(), set.questions().getFirst().id(), Answer.YES);
    }

    private IncidentId aCall() {
        var incident = new OpenIncident.Command(
                Incident.Source.CALL,
                null,
                "E09000007",
                "Woman on a bridge",
                Place.UNKNOWN,
                Caller.NOBODY,
                Known.YES,
                "She says she wants to die");
        return as(HANDLER, () -> takeCall.take(new TakeCall.Command(incident, null, List.of())))
                .incident();
    }

    private List<Entry> entries(IncidentId id, String act) {
        return as(HANDLER, () -> journal.timeline(List.of(id.record()), 50)).stream()
                .filter(entry -> entry.act().equals(act))
                .toList();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.call(actor, work::get);
    }
}
