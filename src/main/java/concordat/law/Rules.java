package concordat.law;

import static concordat.law.Citation.unverified;
import static concordat.law.Citation.verified;
import static concordat.law.Rule.Jurisdiction.ENGLAND;
import static concordat.law.Rule.Jurisdiction.ENGLAND_AND_WALES;
import static concordat.law.Rule.Jurisdiction.LONDON;
import static concordat.law.Rule.Kind.HARD;
import static concordat.law.Rule.Kind.SOFT;
import static concordat.law.Rule.Kind.TIMER;

import java.time.LocalDate;
import java.util.List;

/// Every rule this package knows, as data: what it says, where it comes from and when it was in force. `docs/law.md`
/// is written from it.
public final class Rules {
    private static final String MHA = "Mental Health Act 1983";
    private static final LocalDate NEW_LAW = Section136.SINCE_2017.inForceFrom();
    private static final LocalDate OLD_LAW = Section136.UNTIL_2017.inForceFrom();

    static final Rule CLOCK_START = Rule.since(
            NEW_LAW,
            "RL-01",
            HARD,
            "The period begins on arrival at the first place of safety, an emergency department included; or with the"
                    + " decision to keep the person where they are; or, for a person kept on a warrant, when the"
                    + " constable first entered. A later move never restarts it.",
            verified(MHA, "s135 and s136(2A), as amended by Policing and Crime Act 2017 s82"));
    static final Rule PERIOD_UNTIL_2017 = new Rule(
            "RL-02",
            HARD,
            "A person may be held for up to " + London.words(Section136.UNTIL_2017.initialPeriod())
                    + " from the start told in RL-01. It cannot be extended."
                    + " A person detained under this law stays under it.",
            Section136.UNTIL_2017.citation(),
            ENGLAND_AND_WALES,
            OLD_LAW,
            NEW_LAW.minusDays(1));
    static final Rule PERIOD = Rule.since(
            NEW_LAW,
            "RL-02",
            HARD,
            "A person may be held for up to " + London.words(Section136.SINCE_2017.initialPeriod())
                    + ". The day of detention decides which law applies.",
            Section136.SINCE_2017.citation());
    static final Rule TRANSFER = Rule.since(
            LocalDate.of(2008, 4, 30),
            "RL-02",
            HARD,
            "A person may be moved from one place of safety to another before the period ends.",
            verified(MHA, "s136(3)"));
    static final Rule EXTENSION = Rule.since(
            NEW_LAW,
            "RL-03",
            HARD,
            "The doctor responsible for the examination may, before the first "
                    + London.words(Section136.SINCE_2017.initialPeriod()) + " end, add up to "
                    + London.words(Section136.SINCE_2017.longestExtension())
                    + " from that end, once, and only because the person's condition makes it impracticable to finish"
                    + " the assessment. If they are held at a police station and assessed there, a superintendent or"
                    + " above must approve.",
            verified(MHA, "s136B"));
    static final Rule CONSULTATION = Rule.since(
            NEW_LAW,
            "RL-08",
            SOFT,
            "Before section 136 is used a doctor, nurse or AMHP is consulted, if it is practicable.",
            verified(MHA, "s136(1C)"));
    static final Rule OTHER_CONSULTEES = Rule.since(
            NEW_LAW,
            "RL-08",
            SOFT,
            "An occupational therapist or a paramedic may be consulted instead.",
            unverified(StationRules.REGULATIONS, "reg 8(1)"));
    static final Rule DWELLING = Rule.since(
            NEW_LAW,
            "RL-09",
            SOFT,
            "Section 136 cannot be used in a house, flat or room where anyone lives, or in the garden, yard, garage or"
                    + " outhouse of one, unless shared with another dwelling.",
            verified(MHA, "s136(1A)"));
    static final Rule DWELLING_ALTERNATIVES = Rule.since(
            NEW_LAW,
            "RL-09",
            SOFT,
            "What officers are shown instead: a warrant under section 135, care under the Mental Capacity Act 2005"
                    + " (which does not authorise removal for a mental-health assessment), PACE s17, arrest, and the"
                    + " common law.",
            unverified("Sessay [2011] and PACE 1984", "s17"));
    static final Rule CONSENTS = Rule.since(
            NEW_LAW,
            "RL-10",
            HARD,
            "A home may be a place of safety only if the person agrees, with one other occupier if they share it, or"
                    + " an occupier if they do not live there. At any other suitable place whoever manages it must"
                    + " agree.",
            verified(MHA, "s135(7)"));
    static final Rule POLICE_VEHICLE = new Rule(
            "RL-11",
            HARD,
            "A journey in a police vehicle is recorded with its reason, and with the time an ambulance was asked for"
                    + " unless none was.",
            verified("Home Office Annual Data Requirement", "detentions under the Mental Health Act"),
            ENGLAND_AND_WALES,
            null,
            null);
    static final Rule AMBULANCE_STANDARD = new Rule(
            "RL-12",
            TIMER,
            "An ambulance reaches a person held under section 136 within " + London.words(Conveyance.AMBULANCE_WITHIN)
                    + ".",
            verified("Association of Ambulance Chief Executives", "national section 136 protocol"),
            ENGLAND,
            LocalDate.of(2014, 4, 1),
            null);
    static final Rule RESTRAINT = new Rule(
            "RL-13",
            TIMER,
            "A person actively restrained is a high priority for the ambulance service.",
            verified("Association of Ambulance Chief Executives", "national section 136 protocol"),
            ENGLAND,
            LocalDate.of(2014, 4, 1),
            null);
    static final Rule RESTRAINT_CARE = new Rule(
            "RL-13",
            TIMER,
            "Acute behavioural disturbance is a medical emergency. Under restraint a safety officer is named, and time"
                    + " face down is counted.",
            unverified("Police practice on restraint", ""),
            ENGLAND_AND_WALES,
            null,
            null);
    static final Rule NOT_ATTENDING = new Rule(
            "RL-20",
            HARD,
            "When police do not attend, the record says why, who was asked to help, when somebody looks again, and what"
                    + " the caller was told. Police attend to investigate crime, or where there is a real and immediate"
                    + " risk to life or of serious harm.",
            verified("National Partnership Agreement: Right Care, Right Person", "26 July 2023"),
            LONDON,
            LocalDate.of(2023, 11, 1),
            null);
    static final Rule NO_STIGMA = new Rule(
            "RL-25",
            HARD,
            "A mental-health flag never raises the risk to others by itself.",
            verified("Sainsbury Centre for Mental Health briefing", "2008"),
            ENGLAND_AND_WALES,
            null,
            null);
    static final Rule USING = Rule.since(
            NEW_LAW,
            "S136-1",
            HARD,
            "A constable may remove a person to a place of safety, or keep them at one, who appears to suffer from mental"
                    + " disorder and to be in immediate need of care or control, where it is necessary in their"
                    + " interests or to protect others. It is a constable's power alone.",
            verified(MHA, "s136(1)"));
    static final Rule ENTRY = Rule.since(
            NEW_LAW,
            "S136-1",
            SOFT,
            "To use section 136 a constable may enter any place where it may be used, by force if need be.",
            verified(MHA, "s136(1B)"));
    static final Rule SEARCH = Rule.since(
            NEW_LAW,
            "S136C",
            HARD,
            "A person may be searched on reasonable grounds to believe that they may present a danger and conceal"
                    + " something that could cause physical injury.",
            verified(MHA, "s136C"));
    static final Rule SEARCH_LIMITS = Rule.since(
            NEW_LAW,
            "S136C",
            HARD,
            "Such a search is limited to outer coat, jacket, gloves and mouth.",
            unverified(MHA, "s136C"));
    static final Rule RETAKING = Rule.since(
            OLD_LAW,
            "S138",
            HARD,
            "A person who escapes on the way may be retaken within one initial period of the escape (now "
                    + London.words(Section136.SINCE_2017.initialPeriod())
                    + "); one who escapes after arrival, until the hold ends.",
            unverified(MHA, "s138"));
    static final Rule ASSESSMENT = new Rule(
            "S136-2",
            SOFT,
            "A person is held so that a doctor can examine them, an AMHP can interview them, and what they need can be"
                    + " arranged. Where the doctor finds no mental disorder, they are released at once.",
            unverified(MHA, "s136(2)"),
            ENGLAND_AND_WALES,
            null,
            null);
    static final Rule RIGHTS = new Rule(
            "RIGHTS",
            SOFT,
            "A person held is told why, for how long, what happens next, and what they may ask for.",
            unverified("Mental Health Act 1983: Code of Practice, and PACE Code C", ""),
            ENGLAND_AND_WALES,
            null,
            null);

    private static final List<Rule> ALL = List.of(
            CLOCK_START,
            PERIOD_UNTIL_2017,
            PERIOD,
            TRANSFER,
            EXTENSION,
            StationRules.UNDER_18_BAN,
            StationRules.ADULT_TEST,
            StationRules.REMOVAL,
            StationRules.HEALTH_CHECKS,
            StationRules.MOVE_WITHOUT_CHECKS,
            StationRules.REVIEWS,
            StationRules.MOVE_WHEN_NOT_NEEDED,
            CONSULTATION,
            OTHER_CONSULTEES,
            DWELLING,
            DWELLING_ALTERNATIVES,
            CONSENTS,
            POLICE_VEHICLE,
            AMBULANCE_STANDARD,
            RESTRAINT,
            RESTRAINT_CARE,
            PaceRules.REVIEWS,
            PaceRules.REVIEW_LATE,
            PaceRules.LIMIT,
            PaceRules.SUPERINTENDENT,
            PaceRules.FURTHER_DETENTION,
            NOT_ATTENDING,
            NO_STIGMA,
            WarrantRules.GROUNDS,
            WarrantRules.COMPANY,
            WarrantRules.ONE_ENTRY,
            WarrantRules.MONTH,
            WarrantRules.KEEPING,
            WarrantRules.RETURN,
            USING,
            ENTRY,
            SEARCH,
            SEARCH_LIMITS,
            RETAKING,
            ASSESSMENT,
            RIGHTS);

    private Rules() {}

    /// Every version of every rule, in the order of their names.
    public static List<Rule> all() {
        return ALL;
    }
}
