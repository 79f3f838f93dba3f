package concordat.law;

import concordat.law.HoldClock.Authoriser;
import concordat.law.HoldClock.Reading;
import concordat.law.HoldClock.Reason;
import concordat.law.PlaceOfSafetyRule.Occupancy;

/// What officers read for each code of the law. No switch has a default: a new code does not compile until somebody
/// has written its words.
public final class LawWords {
    private LawWords() {}

    /// Why it is refused.
    public static String of(Ground ground) {
        return GroundWords.of(ground);
    }

    /// What would be allowed instead, or what to do next.
    public static String instead(Ground ground) {
        return GroundWords.instead(ground);
    }

    /// What went wrong, of something that has happened.
    public static String of(Breach breach) {
        return BreachWords.of(breach);
    }

    public static String of(Warning warning) {
        return switch (warning) {
            case NOT_CONSULTED -> "Consult a doctor, nurse or AMHP before using section 136, if it is practicable.";
            case NO_REASON_CONSULTATION_NOT_PRACTICABLE -> "Say why it was not practicable to consult anybody.";
            case CONSULTED_AFTER_DECISION -> "The consultation came after the decision. It should come before.";
            case NO_ADVICE_RECORDED -> "Write down the advice that was given.";
            case PRIVATE_DWELLING -> "Section 136 cannot be used where anyone lives, or in its garden or garage.";
            case ENDED_WITHOUT_EXAMINATION_OR_INTERVIEW ->
                "No examination by a doctor, or no interview by an AMHP, is recorded before this outcome.";
            case NOT_ATTENDING_THOUGH_THRESHOLD_MET ->
                "There is crime to investigate, or an immediate risk of death or serious harm: police should attend.";
        };
    }

    /// What a warning says once it is too late to heed it: a flag, and no advice.
    public static String afterwards(Warning warning) {
        return switch (warning) {
            case NOT_CONSULTED -> "Nobody is recorded as consulted before section 136 was used.";
            case NO_REASON_CONSULTATION_NOT_PRACTICABLE ->
                "No reason is recorded why it was not practicable to consult anybody.";
            case CONSULTED_AFTER_DECISION -> "The consultation came after the decision, and not before it.";
            case NO_ADVICE_RECORDED -> "The advice that was given is not recorded.";
            case PRIVATE_DWELLING -> "Section 136 was used where somebody lives, or in its garden or garage.";
            case ENDED_WITHOUT_EXAMINATION_OR_INTERVIEW -> of(warning);
            case NOT_ATTENDING_THOUGH_THRESHOLD_MET ->
                "Police did not attend, though there was crime to investigate or an immediate risk of death or serious"
                        + " harm.";
        };
    }

    public static String of(PrivateDwelling.Alternative alternative) {
        return switch (alternative) {
            case WARRANT_UNDER_SECTION_135 -> "Ask the AMHP service to apply for a warrant under section 135.";
            case MENTAL_CAPACITY_ACT ->
                "If the person lacks capacity and urgently needs care, the Mental Capacity Act 2005 may allow it. It"
                        + " does not allow removing them for a mental-health assessment.";
            case PACE_SECTION_17 -> "To save life or limb, PACE section 17 allows entry. It is no power to detain.";
            case ARREST -> "If there is an offence, consider whether arrest is necessary.";
            case COMMON_LAW -> "To stop or prevent a breach of the peace, the common law may apply.";
        };
    }

    public static String of(PrivateDwelling.Location location) {
        return switch (location) {
            case DWELLING -> "A house, flat or room where anyone lives";
            case DWELLING_GROUNDS -> "A garden, yard, garage or outhouse of one home";
            case SHARED_GROUNDS -> "A garden, yard, garage or outhouse shared by several homes";
            case ANYWHERE_ELSE -> "Anywhere else";
        };
    }

    public static String of(PlaceOfSafety place) {
        return switch (place) {
            case HBPOS -> "Health-based place of safety";
            case EMERGENCY_DEPARTMENT -> "Emergency department";
            case POLICE_STATION -> "Police station";
            case PRIVATE_HOME -> "Private home";
            case CARE_HOME -> "Care home";
            case OTHER_SUITABLE -> "Another suitable place";
        };
    }

    public static String of(Occupancy occupancy) {
        return switch (occupancy) {
            case SOLE_OCCUPIER -> "The person lives there alone";
            case JOINT_OCCUPIER -> "The person lives there with others";
            case NOT_AN_OCCUPIER -> "The person does not live there";
        };
    }

    public static String of(ClockStart.Basis basis) {
        return switch (basis) {
            case REMOVED -> "Removed under section 136";
            case KEPT -> "Kept under section 136 where they were";
            case WARRANT_REMOVED -> "Removed on a section 135(1) warrant";
            case WARRANT_KEPT -> "Kept at the premises on a section 135(1) warrant";
        };
    }

    public static String of(Reading reading) {
        return switch (reading) {
            case Reading.NotStarted() -> "On the way: the period has not begun";
            case Reading.Running(var left) -> London.words(left) + " left";
            case Reading.Ended(var by) -> "Authority to detain ended " + London.words(by) + " ago";
        };
    }

    public static String of(Reason reason) {
        return switch (reason) {
            case TOO_DISTRESSED -> "Too distressed to be assessed";
            case TOO_INTOXICATED -> "Too intoxicated to be assessed";
            case PHYSICAL_TREATMENT -> "Being treated for a physical illness or injury";
            case OTHER_CONDITION -> "Another reason to do with their condition";
            case NO_BED -> "No bed has been found";
            case NO_ASSESSOR -> "No doctor or AMHP is available";
        };
    }

    public static String of(Authoriser authoriser) {
        return switch (authoriser) {
            case RESPONSIBLE_MEDICAL_PRACTITIONER -> "The doctor responsible for the examination";
            case OTHER_MEDICAL_PRACTITIONER -> "Another doctor";
            case AMHP -> "AMHP";
            case OTHER -> "Somebody else";
        };
    }

    public static String of(StationCare.MoveOn move) {
        return switch (move) {
            case NOT_OWED -> "The police station is still needed";
            case CHECKS_CANNOT_BE_MADE ->
                "Health checks every 30 minutes cannot be made here: take the person to a place of safety that is no"
                        + " police station";
            case NO_LONGER_NEEDED ->
                "What allowed the police station has ended: move the person to another place of safety";
            case A_MOVE_WOULD_HARM ->
                "What allowed the police station has ended, but a move would delay the assessment or distress the"
                        + " person";
        };
    }

    public static String of(Section135.Purpose purpose) {
        return switch (purpose) {
            case TO_ASSESS -> "To enter, so that the person can be assessed (section 135(1))";
            case TO_RETURN -> "To take or retake a patient (section 135(2))";
        };
    }

    public static String of(Section135.Cause cause) {
        return switch (cause) {
            case ILL_TREATED_OR_NEGLECTED -> "They have been, or are being, ill-treated or neglected";
            case NOT_UNDER_PROPER_CONTROL -> "They are not kept under proper control";
            case ALONE_AND_UNABLE_TO_CARE -> "They live alone and are unable to care for themselves";
        };
    }

    public static String of(Rule.Nation nation) {
        return switch (nation) {
            case ENGLAND -> "England";
            case WALES -> "Wales";
        };
    }

    public static String of(Consultation.Role role) {
        return switch (role) {
            case REGISTERED_MEDICAL_PRACTITIONER -> "Doctor";
            case REGISTERED_NURSE -> "Nurse";
            case AMHP -> "AMHP";
            case OCCUPATIONAL_THERAPIST -> "Occupational therapist";
            case PARAMEDIC -> "Paramedic";
        };
    }

    public static String of(Rank rank) {
        return switch (rank) {
            case CONSTABLE -> "Constable";
            case SERGEANT -> "Sergeant";
            case INSPECTOR -> "Inspector";
            case CHIEF_INSPECTOR -> "Chief inspector";
            case SUPERINTENDENT -> "Superintendent";
            case CHIEF_SUPERINTENDENT -> "Chief superintendent";
            case CHIEF_OFFICER -> "Commander, assistant chief constable or above";
        };
    }

    public static String of(Conveyance.Mode mode) {
        return switch (mode) {
            case AMBULANCE -> "Ambulance";
            case POLICE_VEHICLE -> "Police vehicle";
            case OTHER_HEALTH -> "Another health vehicle";
            case OTHER -> "Another vehicle";
            case NONE -> "None: kept where they were";
            case NOT_KNOWN -> "Not known";
        };
    }

    public static String of(Conveyance.PoliceVehicleReason reason) {
        return switch (reason) {
            case AMBULANCE_NOT_AVAILABLE_30MIN -> "No ambulance was available within 30 minutes";
            case AMBULANCE_NOT_REQUESTED -> "No ambulance was requested";
            case RISK_BEHAVIOUR -> "The person's behaviour was too great a risk";
            case AMBULANCE_REFUSED -> "The ambulance crew refused";
            case RETASKED_HIGHER_PRIORITY -> "The ambulance was sent to a higher priority";
            case OTHER -> "Another reason";
            case NOT_KNOWN -> "Not known";
        };
    }

    public static String of(Conveyance.Prompt prompt) {
        return switch (prompt) {
            case CALL_AMBULANCE_NOW -> "Call an ambulance now. This is a medical emergency.";
            case TELL_AMBULANCE_IT_IS_AN_EMERGENCY ->
                "Tell the ambulance service now that the person is restrained or very disturbed: a high priority.";
            case NAME_SAFETY_OFFICER ->
                "Name one officer to watch the person's breathing and airway, and nothing else.";
            case TIME_FACE_DOWN -> "Note when they went face down. Get them off their front as soon as you can.";
        };
    }

    public static String of(RightCareRightPerson.Outcome outcome) {
        return switch (outcome) {
            case DEPLOY -> "Police attend";
            case NO_DEPLOY_SIGNPOST -> "Police do not attend: caller told whom to ask";
            case NO_DEPLOY_TRANSFER -> "Police do not attend: passed to another agency";
            case ADVICE_ONLY -> "Police do not attend: advice given";
        };
    }

    public static String of(RightCareRightPerson.Threshold threshold) {
        return switch (threshold) {
            case CRIME_TO_INVESTIGATE -> "A crime to investigate";
            case IMMEDIATE_RISK_TO_LIFE -> "A real and immediate risk to life";
            case IMMEDIATE_RISK_OF_SERIOUS_HARM -> "A real and immediate risk of serious harm";
        };
    }

    public static String of(RiskToOthers risk) {
        return switch (risk) {
            case NO_EVIDENCE -> "No evidence of risk to others";
            case POSSIBLE -> "Possible risk to others";
            case IMMEDIATE -> "Immediate risk to others";
        };
    }

    public static String of(RiskToOthers.Sign sign) {
        return switch (sign) {
            case VIOLENCE_NOW -> "Violent now";
            case WEAPON_IN_HAND -> "Weapon in hand";
            case THREAT_TO_OTHERS -> "Has threatened others";
            case WEAPON_WITHIN_REACH -> "Weapon within reach";
            case VIOLENCE_BEFORE -> "Has been violent before";
        };
    }

    public static String of(ProtectiveSearch.Part part) {
        return switch (part) {
            case OUTER_COAT -> "Outer coat";
            case JACKET -> "Jacket";
            case GLOVES -> "Gloves";
            case MOUTH -> "Mouth";
            case ANYTHING_ELSE -> "Anything else";
        };
    }

    /// As read to the person.
    public static String of(Right right) {
        return switch (right) {
            case WHY_HELD -> "I will tell you why you are being held, and under which law.";
            case HOW_LONG -> "You can be held for up to 24 hours after we arrive. A doctor can add up to 12 more.";
            case WHAT_HAPPENS_NEXT ->
                "A doctor and a specially trained professional will talk with you to see what help you need.";
            case MEDICAL_CARE -> "Tell me if you are ill, hurt, or need medicine.";
            case INTERPRETER -> "You can have an interpreter.";
            case SOMEONE_TOLD -> "You can ask us to tell somebody where you are.";
            case LEGAL_ADVICE -> "You can ask to speak to a solicitor.";
            case APPROPRIATE_ADULT -> "Somebody independent can come to help you understand.";
            case COMPLAIN -> "You can complain about how you are treated, and we will tell you how.";
        };
    }
}
