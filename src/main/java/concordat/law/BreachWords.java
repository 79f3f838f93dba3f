package concordat.law;

/// What went wrong, of something that has happened.
final class BreachWords {
    private BreachWords() {}

    static String of(Breach breach) {
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
            case ENTERED_BEFORE_WARRANT -> "The premises were entered before the warrant was granted.";
            case ENTERED_AFTER_WARRANT_EXPIRED -> "The premises were entered after the warrant had expired.";
            case ENTERED_TWICE_ON_WARRANT -> "The premises were entered more than once on the warrant.";
            case WARRANT_WITHOUT_AMHP -> "The warrant was executed without an AMHP.";
            case WARRANT_WITHOUT_DOCTOR -> "The warrant was executed without a doctor.";
            case KEPT_BEFORE_LAW_ALLOWED -> "The person was kept at the premises before the law allowed it.";
            case PACE_REVIEW_LATE -> "A review of detention under PACE was late.";
            case PACE_REVIEWED_BELOW_INSPECTOR -> "A review before charge was made by an officer below inspector.";
            case PACE_REVIEWED_BY_INVESTIGATOR -> "A review was made by somebody involved in the investigation.";
            case PACE_REVIEWED_BY_NO_CUSTODY_OFFICER -> "A review after charge was not made by the custody officer.";
            case PACE_EXTENDED_AFTER_LIMIT -> "Detention without charge was extended after its limit had passed.";
            case PACE_EXTENDED_BY_NOTHING -> "An extension of detention without charge added nothing.";
            case PACE_EXTENDED_BELOW_SUPERINTENDENT ->
                "Detention without charge was extended by an officer below superintendent.";
            case PACE_EXTENDED_BEFORE_SECOND_REVIEW ->
                "Detention without charge was extended before the second review.";
            case PACE_EXTENDED_FOR_MINOR_OFFENCE ->
                "Detention without charge was extended for an offence that is not indictable.";
            case PACE_EXTENDED_TOO_LONG -> "Detention without charge was extended beyond 36 hours with no court.";
            case PACE_WARRANT_TOO_LONG -> "A court added more than 36 hours, or went beyond 96 in all.";
        };
    }
}
