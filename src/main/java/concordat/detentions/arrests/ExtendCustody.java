package concordat.detentions.arrests;

import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.law.Breach;
import concordat.law.Ground;
import concordat.law.LawWords;
import concordat.law.PaceClock;
import concordat.law.Rank;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets detention without charge last longer: a superintendent, and then a court (RL-15). What the law does not
/// allow is refused while it is proposed; once made it is kept with its flags, and the clock does not move.
@Component
class ExtendCustody {
    /// @param by the superintendent, or the court
    /// @param rank the officer's; null for a court
    /// @param already whether it was made whatever the law says, so that it is a fact and no longer a proposal
    record Command(
            DetentionId detention,
            boolean byCourt,
            String by,
            @Nullable Rank rank,
            Instant until,
            Instant at,
            boolean already) {
        Rank officersRank() {
            return Objects.requireNonNull(rank);
        }
    }

    sealed interface Answer {
        record Extended(Instant mustEndBy) implements Answer {}

        record WithoutAuthority(List<Breach> breaches) implements Answer {}

        record Refused(List<Ground> grounds) implements Answer {}
    }

    private final Detentions detentions;
    private final ArrestStore arrests;
    private final CustodyDuties duties;
    private final Journal journal;
    private final InstantSource time;

    ExtendCustody(
            Detentions detentions, ArrestStore arrests, CustodyDuties duties, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.arrests = arrests;
        this.duties = duties;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Answer extend(Command asked, Arrest arrest) {
        Detention detention = detentions.lock(asked.detention());
        return switch (decide(asked, arrest)) {
            case PaceClock.Answer.Extended(PaceClock clock) -> {
                keep(asked, arrest, true);
                arrests.moved(arrest.id(), clock.mustEndBy());
                duties.extended(detention, arrest.id(), clock);
                write(asked, "custody.extended", "Detention without charge extended", List.of());
                yield new Answer.Extended(clock.mustEndBy());
            }
            case PaceClock.Answer.Refused refused
            when asked.already() -> {
                List<Breach> breaches = refused.breaches();
                keep(asked, arrest, false);
                detentions.flag(asked.detention(), breaches, asked.at());
                write(
                        asked,
                        "custody.extended",
                        "Detention without charge was extended as the law did not allow: it gave no authority",
                        breaches.stream().map(LawWords::of).toList());
                yield new Answer.WithoutAuthority(breaches);
            }
            case PaceClock.Answer.Refused(List<Ground> grounds) -> {
                write(
                        asked,
                        "custody.extension-refused",
                        "An extension of detention without charge was refused by the law",
                        grounds.stream().map(LawWords::of).toList());
                yield new Answer.Refused(grounds);
            }
        };
    }

    private PaceClock.Answer decide(Command asked, Arrest arrest) {
        PaceClock clock = Objects.requireNonNull(arrest.clock());
        if (asked.byCourt()) {
            return clock.furtherDetention(asked.until(), asked.at());
        }
        int reviews = (int) arrests.reviews(arrest.id()).stream()
                .filter(review -> !review.madeAt().isAfter(asked.at()))
                .count();
        return clock.continueDetention(
                new PaceClock.Continuation(asked.officersRank(), arrest.indictable(), reviews, asked.until()),
                asked.at());
    }

    private void keep(Command asked, Arrest arrest, boolean lawful) {
        arrests.addExtension(
                Ids.next(time.instant()),
                arrest.id(),
                asked.detention(),
                new Arrest.Extension(asked.byCourt(), asked.by(), asked.at(), asked.until(), lawful));
    }

    private void write(Command asked, String act, String title, List<String> why) {
        journal.write(
                asked.detention().record(),
                Happening.of(act, asked.at(), title)
                        .with("By", asked.byCourt() ? asked.by() : LawWords.of(asked.officersRank()) + " " + asked.by())
                        .with("Until", LondonTime.full(asked.until()))
                        .with("Why", why));
    }
}
