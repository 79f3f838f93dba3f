package concordat.detentions.wellbeing;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a receiver asks for beyond the common form: it says so once, and officers answer it for each person. Nothing
/// waits for an answer.
@Component
class AskOfOfficers {
    /// A form that a tired officer will still fill in.
    static final int MOST = 8;

    sealed interface Answer {
        record Asked(UUID id) implements Answer {}

        record AskedAlready() implements Answer {}

        record TooMany() implements Answer {}
    }

    private final Detentions detentions;
    private final QuestionStore questions;
    private final Journal journal;
    private final InstantSource time;

    AskOfOfficers(Detentions detentions, QuestionStore questions, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.questions = questions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer ask(String words) {
        Actor by = CurrentActor.required();
        if (questions.ofAgency(by.agency()).size() >= MOST) {
            return new Answer.TooMany();
        }
        Instant now = time.instant();
        UUID id = Ids.next(now);
        if (!questions.add(id, by.agency(), words, by.name(), now)) {
            return new Answer.AskedAlready();
        }
        journal.write(
                new RecordId(by.id()),
                Happening.of("receiver.asks", now, by.agency() + " asks officers for more")
                        .with("What", words));
        return new Answer.Asked(id);
    }

    /// What was answered stays. Throws [NotFound] where the actor's agency does not ask this.
    @Transactional
    void stop(UUID question) {
        Actor by = CurrentActor.required();
        Instant now = time.instant();
        String words = questions.ofAgency(by.agency()).stream()
                .filter(each -> each.id().equals(question))
                .map(QuestionStore.Question::words)
                .findFirst()
                .orElseThrow(() -> new NotFound("No question " + question));
        questions.end(question, by.agency(), now);
        journal.write(
                new RecordId(by.id()),
                Happening.of("receiver.asks-no-more", now, by.agency() + " no longer asks officers")
                        .with("What", words));
    }

    /// Keeps the answers given to what this receiver asks; a blank one says nothing.
    @Transactional
    void answer(DetentionId id, String receiver, Map<UUID, String> answers) {
        detentions.lock(id);
        Instant now = time.instant();
        List<QuestionStore.Asked> asked = questions.askedOf(id, receiver);
        Happening happening = Happening.of("handover.answers", now, "What the receiver asks for was answered");
        boolean any = false;
        for (QuestionStore.Asked each : asked) {
            String words = answers.getOrDefault(each.id(), "").strip();
            if (!words.isEmpty() && !words.equals(each.answer())) {
                questions.answer(id, each.id(), words, CurrentActor.required().name(), now);
                happening = happening.with(each.words(), words);
                any = true;
            }
        }
        if (any) {
            journal.write(id.record(), happening);
        }
    }
}
