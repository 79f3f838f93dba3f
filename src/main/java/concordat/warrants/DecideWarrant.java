package concordat.warrants;

import concordat.agencies.Agencies;
import concordat.agencies.Cover;
import concordat.agencies.Post;
import concordat.law.Section135;
import concordat.obligations.ObligationKind;
import concordat.obligations.Obligations;
import concordat.obligations.Owed;
import concordat.obligations.Threshold;
import concordat.obligations.Thresholds;
import concordat.records.Basis;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Records;
import concordat.web.LondonTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what the court decided. A warrant that was granted is shown to the police of the borough, and owes its
/// execution before it expires.
@Component
class DecideWarrant {
    record Command(WarrantId warrant, Warrant.Decision decision, String justice, String words, Instant at) {}

    sealed interface Answer {
        record Recorded() implements Answer {}

        record DecidedAlready(Instant at) implements Answer {}
    }

    private final WarrantStore warrants;
    private final Agencies agencies;
    private final Obligations obligations;
    private final Thresholds thresholds;
    private final Records records;
    private final Journal journal;

    DecideWarrant(
            WarrantStore warrants,
            Agencies agencies,
            Obligations obligations,
            Thresholds thresholds,
            Records records,
            Journal journal) {
        this.warrants = warrants;
        this.agencies = agencies;
        this.obligations = obligations;
        this.thresholds = thresholds;
        this.records = records;
        this.journal = journal;
    }

    @Transactional
    Answer decide(Command decided) {
        Warrant warrant = warrants.lock(decided.warrant());
        Instant before = warrant.decidedAt();
        if (before != null) {
            return new Answer.DecidedAlready(before);
        }
        switch (decided.decision()) {
            case GRANTED -> grant(warrant, decided);
            case REFUSED -> refuse(decided);
        }
        return new Answer.Recorded();
    }

    private void grant(Warrant warrant, Command decided) {
        WarrantId id = warrant.id();
        Instant expires = Section135.expiresAt(decided.at());
        Cover.Serving police = police(warrant, decided.at());
        warrants.decide(id, decided, expires, police == null ? null : police.code());
        if (police != null) {
            records.open(id.record(), police.code(), Basis.RESPONDING, "A warrant is to be executed in its area");
        }
        obligations.owe(owed(warrant, decided.at(), expires));
        journal.write(
                id.record(),
                Happening.of("warrant.granted", decided.at(), "Warrant granted by " + decided.justice())
                        .with("Expires", LondonTime.full(expires))
                        .with("Authorises", "One entry, by force if need be")
                        .with("Police", police == null ? "None is known for the borough" : police.name())
                        .with("Court said", decided.words()));
    }

    private void refuse(Command decided) {
        warrants.decide(decided.warrant(), decided, null, null);
        journal.write(
                decided.warrant().record(),
                Happening.of("warrant.refused", decided.at(), "Warrant refused by " + decided.justice())
                        .with("Court said", decided.words()));
        obligations.close(decided.warrant().record(), decided.at());
    }

    private Cover.@Nullable Serving police(Warrant warrant, Instant at) {
        Cover cover =
                agencies.cover(warrant.borough(), at.atZone(LondonTime.ZONE).toLocalDate());
        return cover.policeForce() == null ? cover.policingUnit() : cover.policeForce();
    }

    /// Whoever applied arranges the doctor, the police and the ambulance, and so owes it.
    private Owed owed(Warrant warrant, Instant granted, Instant expires) {
        Instant warn = expires.minus(thresholds.now(Threshold.WARRANT_WARNING));
        Owed owed = Owed.of(
                        ObligationKind.WARRANT_EXECUTED, warrant.id().record(), warrant.amhpAgency(), granted, expires)
                .warnAt(warn.isBefore(granted) ? granted : warn);
        String team = warrant.amhpTeam();
        if (team == null) {
            return owed;
        }
        List<Post> ladder = agencies.ladder(team);
        Owed ours = owed.by(team);
        return ladder.isEmpty()
                ? ours
                : ours.escalateTo(
                        ladder.getFirst().code(),
                        Objects.requireNonNull(ladder.getFirst().team()),
                        expires);
    }
}
