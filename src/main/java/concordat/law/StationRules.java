package concordat.law;

import static concordat.law.Citation.unverified;
import static concordat.law.Citation.verified;
import static concordat.law.Rule.Jurisdiction.ENGLAND_AND_WALES;
import static concordat.law.Rule.Kind.HARD;
import static concordat.law.Rule.Kind.TIMER;

import java.time.LocalDate;

/// The rules of a police station as a place of safety.
final class StationRules {
    static final String REGULATIONS = "Mental Health Act 1983 (Places of Safety) Regulations 2017 (SI 2017/1036)";

    private static final LocalDate NEW_LAW = Section136.SINCE_2017.inForceFrom();

    static final Rule UNDER_18_BAN = Rule.since(
            NEW_LAW,
            "RL-04",
            HARD,
            "Nobody under 18 may be kept at, or taken to, a police station as a place of safety.",
            verified("Mental Health Act 1983", "s136A(1)"));
    static final Rule ADULT_TEST = Rule.since(
            NEW_LAW,
            "RL-05",
            HARD,
            "An adult may be held at a police station only if their behaviour poses an imminent risk of serious injury"
                    + " or death, no other place of safety in the police area can reasonably be expected to hold them"
                    + " because of it, and a healthcare professional will be present and available as far as is"
                    + " reasonably practicable; with the authority of an inspector or above; and after a second"
                    + " consultation, if practicable.",
            verified(REGULATIONS, "reg 2"));
    static final Rule REMOVAL = new Rule(
            "RL-05",
            HARD,
            "A police station is no place of safety. Not commenced in any source seen: the day is a setting for each"
                    + " nation.",
            unverified("Mental Health Act 2025", "s48"),
            ENGLAND_AND_WALES,
            null,
            null);
    static final Rule HEALTH_CHECKS = Rule.since(
            NEW_LAW,
            "RL-06",
            TIMER,
            "A healthcare professional checks on an adult held at a police station at least every "
                    + London.words(StationCare.HEALTH_CHECK_EVERY) + ".",
            verified(REGULATIONS, "reg 4(1)(a)"));
    static final Rule MOVE_WITHOUT_CHECKS = Rule.since(
            NEW_LAW,
            "RL-06",
            HARD,
            "Where those checks cannot be made the person is taken to a place of safety that is no police station.",
            unverified(REGULATIONS, "reg 5"));
    static final Rule REVIEWS = Rule.since(
            NEW_LAW,
            "RL-07",
            TIMER,
            "The custody officer reviews whether a police station is still needed, no more than "
                    + London.words(StationCare.REVIEW_EVERY) + " apart, or "
                    + London.words(StationCare.REVIEW_ASLEEP_EVERY)
                    + " while the person sleeps and no risk that needs more has been found.",
            unverified(REGULATIONS, "reg 6"));
    static final Rule MOVE_WHEN_NOT_NEEDED = Rule.since(
            NEW_LAW,
            "RL-07",
            HARD,
            "When the circumstances that allowed a police station have ended the person is moved to another place of"
                    + " safety, unless moving them would delay the assessment or distress them.",
            unverified(REGULATIONS, "reg 7"));

    private StationRules() {}
}
