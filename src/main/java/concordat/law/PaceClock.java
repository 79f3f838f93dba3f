package concordat.law;

import static java.time.Duration.ofHours;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How long an arrested person may be kept without charge, and when their detention is reviewed (RL-15). It stands
/// beside a [HoldClock] of the same person and shares nothing with it: neither lengthens, stops or restarts the other.
///
/// @param relevantTime usually arrival at the first police station
/// @param authorisedAt when the custody officer first authorised detention, from which the reviews are counted
/// @param mustEndBy when the person is charged or released
public record PaceClock(Instant relevantTime, Instant authorisedAt, Instant mustEndBy) {
    static final Duration FIRST_REVIEW = ofHours(6);
    static final Duration LATER_REVIEWS = ofHours(9);
    static final Duration LIMIT = ofHours(24);
    static final Duration SUPERINTENDENT_LIMIT = ofHours(36);
    static final Duration LONGEST_WARRANT = ofHours(36);
    static final Duration COURT_LIMIT = ofHours(96);

    /// Who makes a review.
    public record Reviewer(Rank rank, boolean investigates, boolean isCustodyOfficer) {}

    /// What a superintendent decides.
    ///
    /// @param reviewsMade how many reviews have been made by then
    public record Continuation(Rank by, boolean indictable, int reviewsMade, Instant until) {}

    /// The answer to a request for more time.
    public sealed interface Answer {
        record Extended(PaceClock clock) implements Answer {}

        record Refused(List<Ground> grounds) implements Answer {
            /// The flags to set when it was extended all the same.
            public List<Breach> breaches() {
                return grounds.stream().map(Ground::breach).distinct().toList();
            }
        }
    }

    public static PaceClock of(Instant relevantTime, Instant authorisedAt) {
        return new PaceClock(relevantTime, authorisedAt, relevantTime.plus(LIMIT));
    }

    /// The latest time for the next review. An early review brings the next one forward; a late one puts off none.
    ///
    /// @param made in any order
    public Instant nextReviewDue(List<Instant> made) {
        Instant due = authorisedAt.plus(FIRST_REVIEW);
        for (Instant review : made.stream().sorted(Comparator.naturalOrder()).toList()) {
            due = (review.isBefore(due) ? review : due).plus(LATER_REVIEWS);
        }
        return due;
    }

    /// The flags of a review made at this moment, or still awaited then.
    ///
    /// @param madeBefore those made before it
    public List<Breach> breachesOfReviewTime(List<Instant> madeBefore, Instant at) {
        return at.isAfter(nextReviewDue(madeBefore)) ? List.of(Breach.PACE_REVIEW_LATE) : List.of();
    }

    public static Decision review(Reviewer by, boolean charged) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (charged) {
            if (!by.isCustodyOfficer()) {
                grounds.add(Ground.REVIEWER_NOT_CUSTODY_OFFICER);
            }
            return Decision.of(grounds);
        }
        if (!by.rank().isAtLeast(Rank.INSPECTOR)) {
            grounds.add(Ground.REVIEWER_BELOW_INSPECTOR);
        }
        if (by.investigates()) {
            grounds.add(Ground.REVIEWER_INVESTIGATES);
        }
        return Decision.of(grounds);
    }

    /// A superintendent extends detention (s42).
    public Answer continueDetention(Continuation asked, Instant at) {
        Set<Ground> grounds = groundsAgainst(asked.until(), at);
        if (!asked.by().isAtLeast(Rank.SUPERINTENDENT)) {
            grounds.add(Ground.NOT_A_SUPERINTENDENT);
        }
        if (asked.reviewsMade() < 2) {
            grounds.add(Ground.SECOND_REVIEW_NOT_DONE);
        }
        if (!asked.indictable()) {
            grounds.add(Ground.OFFENCE_NOT_INDICTABLE);
        }
        if (asked.until().isAfter(relevantTime.plus(SUPERINTENDENT_LIMIT))) {
            grounds.add(Ground.LONGER_THAN_A_SUPERINTENDENT_MAY);
        }
        return answer(grounds, asked.until());
    }

    /// A magistrates' court issues or extends a warrant of further detention (ss 43 and 44), to count from the present
    /// end.
    public Answer furtherDetention(Instant until, Instant at) {
        Set<Ground> grounds = groundsAgainst(until, at);
        if (until.isAfter(mustEndBy.plus(LONGEST_WARRANT)) || until.isAfter(relevantTime.plus(COURT_LIMIT))) {
            grounds.add(Ground.LONGER_THAN_A_COURT_MAY);
        }
        return answer(grounds, until);
    }

    private Set<Ground> groundsAgainst(Instant until, Instant at) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!at.isBefore(mustEndBy)) {
            grounds.add(Ground.CUSTODY_LIMIT_HAS_PASSED);
        }
        if (!until.isAfter(mustEndBy)) {
            grounds.add(Ground.CUSTODY_NOT_LENGTHENED);
        }
        return grounds;
    }

    private Answer answer(Set<Ground> grounds, Instant until) {
        return grounds.isEmpty()
                ? new Answer.Extended(new PaceClock(relevantTime, authorisedAt, until))
                : new Answer.Refused(List.copyOf(grounds));
    }
}
