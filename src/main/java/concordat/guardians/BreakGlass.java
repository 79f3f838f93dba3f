package concordat.guardians;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.agencies.Agencies;
import concordat.agencies.Post;
import concordat.agencies.Team;
import concordat.agencies.TeamKind;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordHead;
import concordat.records.RecordId;
import concordat.records.Records;
import concordat.records.Scope;
import concordat.staff.SecondFactor;
import concordat.web.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a record to one person who has no other sight of it, because life or serious harm cannot wait: for eight
/// hours at most, with the owner's guardian told at once and owing a review. What they then look at is journalled as
/// any look is.
@Component
class BreakGlass {
    static final Duration LONGEST = Duration.ofHours(8);

    /// How long ago the second factor may have been given.
    static final Duration FRESH = Duration.ofMinutes(10);

    record Command(String reference, GlassReason reason, String words, Duration length) {}

    sealed interface Outcome {
        record Opened(RecordHead record) implements Outcome {}

        /// There is nothing to break: they see all of it already.
        record SeenAlready(RecordHead record) implements Outcome {}

        /// Who acts must first show again that it is they.
        record NeedsSecondFactor() implements Outcome {}

        /// No record has this reference. The attempt is on the journal of who made it.
        record NoSuchRecord() implements Outcome {}
    }

    private final SecondFactor secondFactor;
    private final Records records;
    private final GlassStore glass;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Agencies agencies;
    private final Journal journal;
    private final InstantSource time;

    BreakGlass(
            SecondFactor secondFactor,
            Records records,
            GlassStore glass,
            Obligations obligations,
            Thresholds thresholds,
            Agencies agencies,
            Journal journal,
            InstantSource time) {
        this.secondFactor = secondFactor;
        this.records = records;
        this.glass = glass;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Outcome breakGlass(Command command) {
        if (!secondFactor.fresh(FRESH)) {
            return new Outcome.NeedsSecondFactor();
        }
        String reference = command.reference().strip().toUpperCase(Locale.ROOT);
        Optional<RecordId> seen = records.find(reference);
        if (seen.isPresent() && records.scope(seen.get()).equals(Scope.WHOLE)) {
            return new Outcome.SeenAlready(records.find(seen.get()));
        }
        Instant now = time.instant();
        Instant until = now.plus(command.length().compareTo(LONGEST) > 0 ? LONGEST : command.length());
        UUID involvement = Ids.next(now);
        Actor actor = CurrentActor.required();
        Optional<RecordId> found = records.breakGlass(reference, involvement, command.words(), until);
        if (found.isEmpty()) {
            journal.write(
                    new RecordId(actor.id()),
                    Happening.of("account.glass", now, "Tried to break the glass of a record that is not there")
                            .as(Operation.CONSULTATION)
                            .with("Reference", reference)
                            .with("Why", command.words()));
            return new Outcome.NoSuchRecord();
        }
        RecordHead record = records.find(found.get());
        glass.broken(involvement, record.id(), actor, command.reason(), command.words(), now, until);
        journal.write(
                record.id(),
                Happening.of("involvement.glass", now, actor.name() + " broke the glass")
                        .as(Operation.DISCLOSURE)
                        .with("Why", command.reason().words() + ": " + command.words())
                        .with("Until", LondonTime.full(until)));
        oweReview(record, involvement, now);
        return new Outcome.Opened(record);
    }

    /// The guardian is warned at once, and the duty officers where the review is late.
    private void oweReview(RecordHead record, UUID involvement, Instant now) {
        Optional<Team> guardians = agencies.firstTeam(record.ownerAgency(), TeamKind.RECORDS);
        Instant due = now.plus(thresholds.now(Threshold.GLASS_REVIEW));
        Owed owed = Owed.of(ObligationKind.GLASS_REVIEWED, record.id(), record.ownerAgency(), now, due)
                .about(involvement)
                .by(guardians.map(Team::code).orElse(null))
                .warnAt(now);
        if (guardians.isPresent()) {
            for (Post post : agencies.ladder(guardians.get().code())) {
                owed = owed.escalateTo(post.code(), post.team(), due.plus(thresholds.now(Threshold.ESCALATION_STEP)));
            }
        }
        obligations.owe(owed);
    }
}
