package concordat.law;

/// Why something is refused, and what would be allowed instead.
final class GroundWords {
    private GroundWords() {}

    /// Why it is refused.
    static String of(Ground ground) {
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
            case WARRANT_NOT_YET_GRANTED -> "No warrant had been granted at that time.";
            case WARRANT_HAS_EXPIRED -> "The warrant has expired.";
            case WARRANT_USED_ALREADY -> "The warrant authorised one entry, and has been used.";
            case NO_AMHP_PRESENT -> "No AMHP is with the constable.";
            case NO_DOCTOR_PRESENT -> "No doctor is with the constable.";
            case LAW_ALLOWS_NO_KEEPING -> "Before 11 December 2017 nobody could be kept at the premises on a warrant.";
            case REVIEWER_BELOW_INSPECTOR -> "Before charge an inspector or above makes the review.";
            case REVIEWER_INVESTIGATES -> "Whoever makes the review must not be involved in the investigation.";
            case REVIEWER_NOT_CUSTODY_OFFICER -> "After charge the custody officer makes the review.";
            case CUSTODY_LIMIT_HAS_PASSED -> "The time for which the person may be kept without charge has passed.";
            case CUSTODY_NOT_LENGTHENED -> "The new end is no later than the present one.";
            case NOT_A_SUPERINTENDENT -> "Only a superintendent or above can extend detention beyond 24 hours.";
            case SECOND_REVIEW_NOT_DONE -> "The second review has not been made.";
            case OFFENCE_NOT_INDICTABLE -> "The offence is not an indictable one.";
            case LONGER_THAN_A_SUPERINTENDENT_MAY ->
                "A superintendent can extend detention to 36 hours from the relevant time, and no further.";
            case LONGER_THAN_A_COURT_MAY ->
                "A court can add 36 hours at a time, and nothing beyond 96 hours from the relevant time.";
        };
    }

    /// What would be allowed instead, or what to do next.
    static String instead(Ground ground) {
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
            case WARRANT_NOT_YET_GRANTED, WARRANT_HAS_EXPIRED, WARRANT_USED_ALREADY ->
                "Apply to the court for a warrant, or for another.";
            case NO_AMHP_PRESENT, NO_DOCTOR_PRESENT -> "Wait until both an AMHP and a doctor are there.";
            case LAW_ALLOWS_NO_KEEPING -> "Take the person to a place of safety.";
            case REVIEWER_BELOW_INSPECTOR, REVIEWER_INVESTIGATES ->
                "Ask an inspector who is not involved in the investigation.";
            case REVIEWER_NOT_CUSTODY_OFFICER -> "Ask the custody officer.";
            case CUSTODY_LIMIT_HAS_PASSED -> "Charge or release the person now.";
            case CUSTODY_NOT_LENGTHENED -> "Enter a later end.";
            case NOT_A_SUPERINTENDENT -> "Ask a superintendent.";
            case SECOND_REVIEW_NOT_DONE -> "Make the second review first.";
            case OFFENCE_NOT_INDICTABLE -> "Charge or release the person within 24 hours.";
            case LONGER_THAN_A_SUPERINTENDENT_MAY -> "Ask for 36 hours in all, and the court for more.";
            case LONGER_THAN_A_COURT_MAY -> "Ask the court for less.";
        };
    }
}
