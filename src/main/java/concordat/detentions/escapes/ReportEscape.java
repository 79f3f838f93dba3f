package concordat.detentions.escapes;

import concordat.actor.CurrentActor;
import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.detentions.Escalation;
import concordat.law.ClockWords;
import concordat.law.HoldClock;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that the person has got away. The clock of the hold runs on; the law says how long they may be taken back,
/// and from now on somebody owes it to circulate them.
@Component
class ReportEscape {
    record Command(DetentionId detention, Instant at, String place, String circumstances) {}

    sealed interface Answer {
        record Reported(Escape escape) implements Answer {}

        /// They got away before, and nobody has recorded that they came back.
        record AwayAlready(Instant since) implements Answer {}

        /// They were free to leave.
        record NotHeld(Instant endedAt) implements Answer {}
    }

    private final Detentions detentions;
    private final EscapeStore escapes;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Escalation escalation;
    private final Journal journal;
    private final InstantSource time;

    ReportEscape(
            Detentions detentions,
            EscapeStore escapes,
            Obligations obligations,
            Thresholds thresholds,
            Escalation escalation,
            Journal journal,
            InstantSource time) {
        this.detentions = detentions;
        this.escapes = escapes;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.escalation = escalation;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer report(Command told) {
        Detention detention = detentions.lock(told.detention());
        if (detention.endedAt() != null) {
            return new Answer.NotHeld(detention.endedAt());
        }
        Escape before = escapes.away(told.detention()).orElse(null);
        if (before != null) {
            return new Answer.AwayAlready(before.escapedAt());
        }
        HoldClock clock = detention.clock();
        Escape escape = escape(told, clock);
        escapes.add(told.detention(), escape);
        journal.write(
                told.detention().record(),
                Happening.of("detention.escaped", told.at(), "The person got away")
                        .with("From", told.place())
                        .with("How", told.circumstances())
                        .with(
                                "How long they may be taken back",
                                ClockWords.explainRetaking(clock, told.at(), time.instant())));
        owe(detention, escape);
        return new Answer.Reported(escape);
    }

    private Escape escape(Command told, HoldClock clock) {
        UUID id = Ids.next(time.instant());
        boolean afterArrival = !(clock.readAt(told.at()) instanceof HoldClock.Reading.NotStarted);
        return new Escape(
                id,
                told.at(),
                told.place(),
                afterArrival,
                told.circumstances(),
                CurrentActor.required().name(),
                clock.mayRetakeUntil(told.at()),
                null,
                "",
                null,
                "",
                "",
                null);
    }

    private void owe(Detention detention, Escape escape) {
        Instant now = time.instant();
        Instant circulate = escape.escapedAt().plus(thresholds.now(Threshold.ESCAPE_CIRCULATION));
        obligations.owe(escalation.of(
                owed(ObligationKind.ESCAPE_CIRCULATED, detention, escape, circulate),
                detention.officerTeam(),
                circulate));
        if (escape.retakeUntil().isAfter(now)) {
            obligations.owe(escalation.of(
                    owed(ObligationKind.TAKEN_BACK, detention, escape, escape.retakeUntil())
                            .warnAt(escape.retakeUntil().minus(thresholds.now(Threshold.AUTHORITY_WARNING))),
                    detention.officerTeam(),
                    escape.retakeUntil()));
        }
    }

    private static Owed owed(ObligationKind kind, Detention detention, Escape escape, Instant due) {
        return Owed.of(kind, detention.id().record(), detention.officerAgency(), escape.escapedAt(), due)
                .about(escape.id());
    }
}
