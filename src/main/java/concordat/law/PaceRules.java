package concordat.law;

import static concordat.law.Citation.unverified;
import static concordat.law.Rule.Kind.HARD;
import static concordat.law.Rule.Kind.TIMER;

import java.time.LocalDate;

/// The clocks of an arrest, which run beside those of the Mental Health Act and are never added to them (RL-15). The
/// periods of review were read in a source; the day they began, and the other limits, were not.
final class PaceRules {
    private static final String PACE = "Police and Criminal Evidence Act 1984";
    private static final LocalDate COMMENCED = LocalDate.of(1986, 1, 1);

    static final Rule REVIEWS = Rule.since(
            COMMENCED,
            "RL-15",
            TIMER,
            "Detention after arrest is reviewed within " + London.words(PaceClock.FIRST_REVIEW)
                    + " of when it was first authorised, and then at least every "
                    + London.words(PaceClock.LATER_REVIEWS)
                    + ": before charge by an inspector or above who is not involved, after charge by the custody"
                    + " officer.",
            unverified(PACE, "s40"));
    static final Rule REVIEW_LATE = Rule.since(
            COMMENCED,
            "RL-15",
            TIMER,
            "A review that was late puts off none of those after it.",
            unverified(PACE, "s40(7)"));
    static final Rule LIMIT = Rule.since(
            COMMENCED,
            "RL-15",
            HARD,
            "Nobody is kept without charge for more than " + London.words(PaceClock.LIMIT)
                    + " from the relevant time, unless it is extended before then.",
            unverified(PACE, "s41"));
    static final Rule SUPERINTENDENT = Rule.since(
            COMMENCED,
            "RL-15",
            HARD,
            "A superintendent or above may extend it to " + London.words(PaceClock.SUPERINTENDENT_LIMIT)
                    + " from the relevant time, for an indictable offence, after the second review.",
            unverified(PACE, "s42"));
    static final Rule FURTHER_DETENTION = Rule.since(
            COMMENCED,
            "RL-15",
            HARD,
            "A magistrates' court may add up to " + London.words(PaceClock.LONGEST_WARRANT) + " at a time, and nothing"
                    + " beyond " + London.words(PaceClock.COURT_LIMIT) + " from the relevant time.",
            unverified(PACE, "ss43 and 44"));

    private PaceRules() {}
}
