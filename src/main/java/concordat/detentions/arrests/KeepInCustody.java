package concordat.detentions.arrests;

import concordat.detentions.Detention;
import concordat.detentions.DetentionId;
import concordat.detentions.Detentions;
import concordat.law.Breach;
import concordat.law.LawWords;
import concordat.law.PaceClock;
import concordat.law.PaceClock.Reviewer;
import concordat.records.Happening;
import concordat.records.Ids;
import concordat.records.Journal;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happens in custody after an arrest: arrival at the station, from which the limit runs; the authority of the
/// custody officer, from which reviews are counted; each review; and charge or release (RL-15). All of it has
/// happened: it is recorded whenever it was, and flagged where it kept no rule.
@Component
class KeepInCustody {
    private final Detentions detentions;
    private final ArrestStore arrests;
    private final CustodyDuties duties;
    private final Journal journal;
    private final InstantSource time;

    KeepInCustody(
            Detentions detentions, ArrestStore arrests, CustodyDuties duties, Journal journal, InstantSource time) {
        this.detentions = detentions;
        this.arrests = arrests;
        this.duties = duties;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void arrived(DetentionId id, Arrest arrest, String station, Instant at) {
        Detention detention = detentions.lock(id);
        PaceClock clock = PaceClock.of(at, at);
        arrests.arrived(arrest.id(), station, at, clock.mustEndBy());
        duties.limited(detention, arrest.id(), clock);
        journal.write(
                id.record(),
                Happening.of("custody.arrived", at, "Arrived at a police station under arrest")
                        .with("Station", station)
                        .with("Charge or release by", LondonTime.full(clock.mustEndBy())));
    }

    /// After arrival.
    @Transactional
    void authorised(DetentionId id, Arrest arrest, String by, Instant at) {
        Detention detention = detentions.lock(id);
        PaceClock arrived = Objects.requireNonNull(arrest.clock());
        PaceClock clock = new PaceClock(arrived.relevantTime(), at, arrived.mustEndBy());
        arrests.authorised(arrest.id(), by, at);
        duties.reviews(detention, arrest.id(), clock, List.of());
        journal.write(
                id.record(),
                Happening.of("custody.authorised", at, "Detention after arrest authorised")
                        .with("By", by)
                        .with("First review by", LondonTime.full(clock.nextReviewDue(List.of()))));
    }

    /// After authority. Gives the flags.
    @Transactional
    List<Breach> reviewed(DetentionId id, Arrest arrest, String by, Reviewer reviewer, String found, Instant at) {
        Detention detention = detentions.lock(id);
        PaceClock clock = Objects.requireNonNull(arrest.clock());
        List<Instant> made =
                arrests.reviews(arrest.id()).stream().map(Arrest.Review::madeAt).toList();
        List<Instant> before = made.stream().filter(each -> each.isBefore(at)).toList();
        boolean charged = arrest.chargedAt() != null && !at.isBefore(arrest.chargedAt());
        List<Breach> breaches = Stream.concat(
                        clock.breachesOfReviewTime(before, at).stream(),
                        PaceClock.review(reviewer, charged).breaches().stream())
                .toList();
        arrests.addReview(Ids.next(time.instant()), arrest.id(), id, at, by, reviewer.rank(), found);
        detentions.flag(id, breaches, at);
        List<Instant> all = Stream.concat(made.stream(), Stream.of(at)).sorted().toList();
        duties.reviewed(detention, arrest.id(), at);
        duties.reviews(detention, arrest.id(), clock, all);
        journal.write(
                id.record(),
                Happening.of("custody.reviewed", at, "Detention after arrest reviewed")
                        .with("By", LawWords.of(reviewer.rank()) + " " + by)
                        .with("Found", found)
                        .with("Next review by", LondonTime.full(clock.nextReviewDue(all)))
                        .with("Flags", breaches.stream().map(LawWords::of).toList()));
        return breaches;
    }

    /// The limit no longer counts; reviews go on.
    @Transactional
    void charged(DetentionId id, Arrest arrest, Instant at) {
        Detention detention = detentions.lock(id);
        arrests.charged(arrest.id(), at);
        duties.charged(detention, arrest.id(), at);
        journal.write(id.record(), Happening.of("custody.charged", at, "Charged"));
    }

    /// The person may be held under the Mental Health Act all the same.
    @Transactional
    void released(DetentionId id, Arrest arrest, Instant at) {
        Detention detention = detentions.lock(id);
        arrests.released(arrest.id(), at);
        duties.released(detention, arrest.id(), at);
        journal.write(id.record(), Happening.of("custody.released", at, "No longer under arrest"));
    }
}
