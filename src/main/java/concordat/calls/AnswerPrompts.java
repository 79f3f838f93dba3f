package concordat.calls;

import concordat.actor.CurrentActor;
import concordat.incidents.IncidentId;
import concordat.incidents.Incidents;
import concordat.prompts.Answer;
import concordat.prompts.Prompts;
import concordat.prompts.QuestionSet;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was answered: each answer is an entry of the log, with the question as it was read out. One that was
/// given already is not given again; another answer to the same question is added to it.
@Component
class AnswerPrompts {
    private final Prompts prompts;
    private final CallStore calls;
    private final Incidents incidents;
    private final Journal journal;
    private final InstantSource time;

    AnswerPrompts(Prompts prompts, CallStore calls, Incidents incidents, Journal journal, InstantSource time) {
        this.prompts = prompts;
        this.calls = calls;
        this.incidents = incidents;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void answer(IncidentId id, List<Answer> answers) {
        Hearing before =
                Hearing.of(prompts, "", calls.answers(incidents.find(id).id()), List.of());
        for (Answer answer : answers) {
            boolean told = before.answer(answer.set(), answer.question()).equals(answer.value());
            if (!told && !answer.value().isBlank()) {
                write(id, answer);
            }
        }
    }

    /// A question of an earlier version that is no longer asked is left out.
    private void write(IncidentId id, Answer answer) {
        Instant now = time.instant();
        for (QuestionSet set : prompts.sets()) {
            for (QuestionSet.Question question : set.questions()) {
                if (set.id().equals(answer.set()) && question.id().equals(answer.question())) {
                    calls.answer(Ids.next(now), id, set, question, answer.value(), now, CurrentActor.required());
                    journal.write(
                            id.record(),
                            Happening.of("call.answered", now, question.text())
                                    .as(Operation.COLLECTION)
                                    .with("Answer", CallWords.answer(answer.value()))
                                    .with("Asked from", set.title() + ", version " + set.version()));
                }
            }
        }
    }
}
