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
        return switch (ground) {
            case LAW_ALLOWS_NO_EXTENSION ->
                "The person was detained under the law before 11 December 2017, which allows no extension.";
            case LONGER_THAN_LAW_ALLOWS -> "An extension can be no longer than 12 hours.";
            case EXTENSION_NOT_POSITIVE -> "An extension must be longer than nothing.";
            case PERIOD_HAS_NOT_STARTED ->
                "The person has not arrived at a place of safety, so there is nothing to extend.";
            case PERIOD_HAS_ENDED -> "The first 24 hours have ended. An extension must be authorised before they do.";
            case ALREADY_EXTENDED -> "This hold has been extended once already.";
            case REASON_IS_NOT_THE_PERSONS_CONDITION ->
                "Waiting for a bed or an assessor is not a lawful reason to hold somebody longer.";
            case NOT_THE_RESPONSIBLE_DOCTOR ->
                "Only the doctor responsible for examining the person can authorise an extension.";
            case NO_SUPERINTENDENT_APPROVAL ->
                "The assessment is at a police station, and no superintendent or above has approved the extension.";
            case LAW_ALLOWS_NO_TRANSFER ->
                "Before 30 April 2008 a person could not be moved from one place of safety to another.";
            case TRANSFER_AFTER_PERIOD_ENDED -> "The period has ended, and with it the power to move the person.";
            case POLICE_STATIONS_REMOVED -> "A police station is no longer a place of safety.";
            case UNDER_18_AT_POLICE_STATION -> "The person is under 18. No part of a police station can be used.";
            case AGE_UNKNOWN -> "It is not known that the person is 18 or over.";
            case NO_IMMINENT_RISK ->
                "It is not stated that their behaviour poses an imminent risk of serious injury or death.";
            case ANOTHER_PLACE_COULD_HOLD_THEM ->
                "It is not stated that, because of that risk, no other place of safety in the police area can be"
                        + " expected to hold them.";
            case NO_HEALTHCARE_AT_STATION ->
                "It is not stated that a healthcare professional will be present and available at the station.";
            case NO_INSPECTOR_AUTHORITY -> "No inspector or above has authorised the use of a police station.";
            case NO_CONSULTATION_ABOUT_STATION ->
                "No health professional was consulted before the police station was chosen, and no reason is given.";
            case PERSON_DOES_NOT_AGREE -> "The person does not agree to be held in the home.";
            case OCCUPIER_DOES_NOT_AGREE -> "No other person who lives in the home agrees to its use.";
            case MANAGER_DOES_NOT_AGREE -> "Nobody who manages the place agrees to its use.";
            case NO_REASON_FOR_POLICE_VEHICLE -> "There is no reason for using a police vehicle.";
            case NO_AMBULANCE_REQUEST_TIME -> "There is no time at which an ambulance was asked for.";
            case NO_REASON_FOR_NOT_ATTENDING -> "There is no reason for not attending.";
            case NO_RECEIVING_AGENCY -> "No other agency is named to help.";
            case NO_REASSESSMENT_TIME -> "There is no later time at which somebody will look at this again.";
            case CALLER_NOT_TOLD -> "It does not say what the caller was told.";
            case LAW_ALLOWS_NO_SEARCH -> "This power to search began on 11 December 2017.";
            case NO_DANGER_BELIEVED ->
                "There are no reasonable grounds to believe that the person may be a danger to themselves or others.";
            case NO_CONCEALED_ITEM_BELIEVED ->
                "There are no reasonable grounds to believe that the person conceals anything that could injure.";
            case SEARCH_TOO_FAR -> "The search goes further than outer coat, jacket, gloves and mouth.";
            case RETAKE_TIME_HAS_PASSED -> "The time in which the person could be taken back has passed.";
        };
    }

    /// What would be allowed instead, or what to do next.
    public static String instead(Ground ground) {
        return switch (ground) {
            case LAW_ALLOWS_NO_EXTENSION, PERIOD_HAS_ENDED, ALREADY_EXTENDED ->
                "When the period ends the person is free to leave. Before then the assessment must be finished, or"
                        + " another power must apply.";
            case LONGER_THAN_LAW_ALLOWS, EXTENSION_NOT_POSITIVE -> "Ask for 12 hours or less.";
            case PERIOD_HAS_NOT_STARTED -> "Record the arrival first.";
            case REASON_IS_NOT_THE_PERSONS_CONDITION ->
                "Only the person's condition allows it: if they are too distressed, too intoxicated or being treated."
                        + " Otherwise escalate the delay now.";
            case NOT_THE_RESPONSIBLE_DOCTOR -> "Ask the doctor responsible for the examination.";
            case NO_SUPERINTENDENT_APPROVAL ->
                "Ask a superintendent, or move the person to another place of safety before the period ends.";
            case LAW_ALLOWS_NO_TRANSFER -> "Keep the person at the first place of safety.";
            case TRANSFER_AFTER_PERIOD_ENDED ->
                "The person is free to leave. Offer to take them, and record whether they agree.";
            case POLICE_STATIONS_REMOVED,
                    UNDER_18_AT_POLICE_STATION,
                    NO_IMMINENT_RISK,
                    ANOTHER_PLACE_COULD_HOLD_THEM,
                    NO_HEALTHCARE_AT_STATION ->
                "Take the person to a health-based place of safety or an emergency department.";
            case AGE_UNKNOWN -> "Ask their age or date of birth. Until it is known, use another place of safety.";
            case NO_INSPECTOR_AUTHORITY -> "Ask an inspector or above to authorise it, or use another place of safety.";
            case NO_CONSULTATION_ABOUT_STATION ->
                "Consult a doctor, nurse or AMHP about it now, or say why that is not practicable.";
            case PERSON_DOES_NOT_AGREE, OCCUPIER_DOES_NOT_AGREE, MANAGER_DOES_NOT_AGREE ->
                "Ask again, or take the person to a health-based place of safety or an emergency department.";
            case NO_REASON_FOR_POLICE_VEHICLE -> "Choose the reason, or wait for an ambulance.";
            case NO_AMBULANCE_REQUEST_TIME -> "Enter when it was asked for, or choose that no ambulance was requested.";
            case NO_REASON_FOR_NOT_ATTENDING -> "Say why, or attend.";
            case NO_RECEIVING_AGENCY -> "Name the agency, or choose advice only.";
            case NO_REASSESSMENT_TIME -> "Enter a time after this decision.";
            case CALLER_NOT_TOLD -> "Tell the caller what will happen, and write it here.";
            case LAW_ALLOWS_NO_SEARCH, NO_DANGER_BELIEVED, NO_CONCEALED_ITEM_BELIEVED ->
                "Do not search under section 136C. Another power may apply.";
            case SEARCH_TOO_FAR -> "Search outer coat, jacket, gloves and mouth alone.";
            case RETAKE_TIME_HAS_PASSED -> "Treat the person as a new concern: ask what help they need now.";
        };
    }

    /// What went wrong, of something that has happened.
    public static String of(Breach breach) {
        return switch (breach) {
            case HELD_AFTER_PERIOD_ENDED -> "The person was held after the authority to detain them had ended.";
            case MOVED_BEFORE_LAW_ALLOWED -> "The person was moved before the law allowed transfers.";
            case MOVED_AFTER_PERIOD_ENDED -> "The person was moved after the period had ended.";
            case EXTENDED_WITHOUT_POWER -> "The hold was extended under a law that allowed no extension.";
            case EXTENDED_TOO_LONG -> "The extension was longer than 12 hours.";
            case EXTENDED_BY_NOTHING -> "The extension had no length.";
            case EXTENDED_BEFORE_PERIOD_STARTED -> "The extension was authorised before the period began.";
            case EXTENDED_AFTER_PERIOD_ENDED -> "The extension was authorised after the first 24 hours had ended.";
            case EXTENDED_TWICE -> "The hold was extended more than once.";
            case EXTENDED_FOR_UNLAWFUL_REASON -> "The extension was not because of the person's condition.";
            case EXTENDED_BY_WRONG_PERSON -> "The extension was not authorised by the responsible doctor.";
            case EXTENDED_WITHOUT_SUPERINTENDENT ->
                "The extension at a police station was not approved by a superintendent or above.";
            case STATION_USED_AFTER_REMOVAL -> "A police station was used after it had ceased to be a place of safety.";
            case CHILD_AT_POLICE_STATION -> "A person under 18 was held at a police station.";
            case STATION_USED_AGE_UNKNOWN -> "A police station was used for a person not known to be 18 or over.";
            case STATION_USED_WITHOUT_IMMINENT_RISK -> "A police station was used without a stated imminent risk.";
            case STATION_USED_WITH_ANOTHER_PLACE_OPEN ->
                "A police station was used without stating that no other place could be expected to hold the person.";
            case STATION_USED_WITHOUT_HEALTHCARE ->
                "A police station was used without stating that a healthcare professional would be available.";
            case STATION_USED_WITHOUT_INSPECTOR -> "A police station was used without an inspector's authority.";
            case STATION_USED_WITHOUT_CONSULTATION ->
                "A police station was used with no second consultation, and no reason why not.";
            case HEALTH_CHECK_LATE -> "More than 30 minutes passed between checks by a healthcare professional.";
            case STATION_REVIEW_LATE -> "The review of whether a police station was still needed was late.";
            case HOME_USED_AGAINST_PERSONS_WISH -> "A home was used without the person's agreement.";
            case HOME_USED_WITHOUT_OCCUPIER -> "A home was used without an occupier's agreement.";
            case PLACE_USED_WITHOUT_MANAGER -> "A place was used without its manager's agreement.";
            case POLICE_VEHICLE_WITHOUT_REASON -> "A police vehicle was used without a recorded reason.";
            case POLICE_VEHICLE_WITHOUT_AMBULANCE_TIME ->
                "A police vehicle was used with no record of when an ambulance was asked for.";
            case NOT_ATTENDED_WITHOUT_REASON -> "Police did not attend, and no reason was recorded.";
            case NOT_ATTENDED_WITHOUT_AGENCY -> "Police did not attend, and no other agency was named.";
            case NOT_ATTENDED_WITHOUT_REASSESSMENT -> "Police did not attend, and no time was set to look again.";
            case NOT_ATTENDED_CALLER_NOT_TOLD ->
                "Police did not attend, and there is no record of what the caller was told.";
            case SEARCHED_BEFORE_LAW_ALLOWED -> "The person was searched before section 136C was in force.";
            case SEARCHED_WITHOUT_DANGER -> "The person was searched without grounds to believe there was a danger.";
            case SEARCHED_WITHOUT_CONCEALED_ITEM ->
                "The person was searched without grounds to believe they concealed anything harmful.";
            case SEARCHED_TOO_FAR -> "The search went further than outer coat, jacket, gloves and mouth.";
            case RETAKEN_TOO_LATE -> "The person was taken back after the time for it had passed.";
        };
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
