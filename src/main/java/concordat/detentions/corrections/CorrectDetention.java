package concordat.detentions.corrections;

import static java.util.Objects.requireNonNull;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.NotFound;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Detentions.Stated;
import concordat.detentions.Escalation;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts right what was recorded. Until somebody has signed for the person it is put right at once; afterwards the
/// receiver accepts it or declines, and until then the record says what they signed. Either way both versions stay.
@Component
class CorrectDetention {
    record Command(DetentionId detention, Part part, String was, String becomes, String why) {}

    sealed interface Answer {
        record Made() implements Answer {}

        /// @param late whether the agreed time had passed: the receiver is told so, and decides all the same
        record Waits(boolean late) implements Answer {}

        /// The record says so already.
        record NothingChanges() implements Answer {}
    }

    sealed interface Decision {
        record Decided() implements Decision {}

        /// It was decided before.
        record DecidedAlready() implements Decision {}

        /// Whoever asks for it does not accept it.
        record OwnCorrection() implements Decision {}

        /// Only the agency that signed for the person decides.
        record NotTheReceiver() implements Decision {}
    }

    private final Detentions detentions;
    private final CorrectionStore corrections;
    private final Records records;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    CorrectDetention(
            Detentions detentions,
            CorrectionStore corrections,
            Records records,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.corrections = corrections;
        this.records = records;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer correct(Command asked) {
        Detention detention = detentions.lock(asked.detention());
        String was = asked.part() == Part.OTHER ? asked.was() : asked.part().of(detention);
        if (CorrectionWords.becomes(asked.part(), asked.becomes()).equals(was)) {
            return new Answer.NothingChanges();
        }
        Actor by = CurrentActor.required();
        Instant now = time.instant();
        Instant signed = detention.handedOverAt();
        boolean late = signed != null && now.isAfter(signed.plus(thresholds.now(Threshold.CORRECTION_PERIOD)));
        boolean waits = signed != null;
        Correction correction = new Correction(
                Ids.next(now),
                asked.part(),
                was,
                asked.becomes(),
                asked.why(),
                now,
                by.name(),
                by.id(),
                late,
                waits ? null : Boolean.TRUE,
                waits ? null : now,
                "",
                "");
        corrections.add(asked.detention(), correction);
        if (waits) {
            write(correction, asked.detention(), "correction.asked", now, "A correction was asked for", "");
            owe(detention, correction, now);
            return new Answer.Waits(late);
        }
        apply(detention, correction);
        write(correction, asked.detention(), "correction.made", now, "Corrected before anybody signed", "");
        return new Answer.Made();
    }

    /// Throws [NotFound] where no such correction was asked for.
    @Transactional
    Decision decide(DetentionId id, UUID which, boolean accepted, String answer) {
        Detention detention = detentions.lock(id);
        Correction correction = corrections.of(id).stream()
                .filter(each -> each.id().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound("No correction " + which));
        Actor by = CurrentActor.required();
        if (!correction.waits()) {
            return new Decision.DecidedAlready();
        }
        if (!by.agency().equals(detention.placeAgency())) {
            return new Decision.NotTheReceiver();
        }
        if (by.id().equals(correction.askedById())) {
            return new Decision.OwnCorrection();
        }
        Instant now = time.instant();
        if (!corrections.decide(id, which, accepted, answer, by.name(), now)) {
            return new Decision.DecidedAlready();
        }
        if (accepted) {
            apply(detention, correction);
        }
        obligations.meet(id.record(), ObligationKind.CORRECTION_ANSWERED, which, now);
        write(
                correction,
                id,
                accepted ? "correction.accepted" : "correction.declined",
                now,
                accepted ? "The receiver accepted a correction" : "The receiver declined a correction",
                answer);
        if (!detention.isOpen()) {
            obligations.close(id.record(), now);
        }
        return new Decision.Decided();
    }

    private void apply(Detention detention, Correction correction) {
        String becomes = correction.becomes();
        Stated now = new Stated(detention.personName(), detention.bornOn(), detention.location(), detention.grounds());
        switch (correction.part()) {
            case NAME ->
                detentions.correct(detention.id(), new Stated(becomes, now.bornOn(), now.location(), now.grounds()));
            case BORN_ON ->
                detentions.correct(
                        detention.id(),
                        new Stated(now.personName(), LocalDate.parse(becomes), now.location(), now.grounds()));
            case LOCATION ->
                detentions.correct(detention.id(), new Stated(now.personName(), now.bornOn(), becomes, now.grounds()));
            case GROUNDS ->
                detentions.correct(detention.id(), new Stated(now.personName(), now.bornOn(), now.location(), becomes));
            case OTHER -> {}
        }
    }

    /// Nothing can be owed on a record that is closed: the correction waits on its page all the same.
    private void owe(Detention detention, Correction correction, Instant now) {
        if (records.find(detention.id().record()).isClosed()) {
            return;
        }
        Instant due = now.plus(thresholds.now(Threshold.CORRECTION_ANSWER));
        obligations.owe(escalation.of(
                Owed.of(
                                ObligationKind.CORRECTION_ANSWERED,
                                detention.id().record(),
                                requireNonNull(detention.placeAgency()),
                                now,
                                due)
                        .about(correction.id()),
                detention.placeTeam(),
                due));
    }

    private void write(Correction correction, DetentionId id, String act, Instant at, String title, String answer) {
        journal.write(
                id.record(),
                Happening.of(act, at, title)
                        .with("What", correction.part().words())
                        .with("Was", correction.was())
                        .with("Becomes", CorrectionWords.becomes(correction.part(), correction.becomes()))
                        .with("Why", correction.why())
                        .with("Answer", answer));
    }
}
