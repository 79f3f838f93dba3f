package concordat.obligations;

/// What can be owed. Each has a row in the table of kinds.
public enum ObligationKind {
    /// The end of the lawful authority to hold: when it comes, authority is lost, and nothing renews it.
    AUTHORITY_TO_HOLD("Authority to hold ends", true),
    AMBULANCE_REQUESTED("Ask for an ambulance", false),
    AMBULANCE_ON_SCENE("Ambulance on scene", false),
    POLICE_RELEASED("Officers released", false),
    CALLER_RECONTACTED("Contact the caller again", false),
    PLACE_ANSWERS("Accept or decline the request", false),
    STATION_WELFARE_CHECK("Health check at the police station", false),
    STATION_REVIEW("Review of holding at the police station", false),
    AMHP_ATTENDS("AMHP attends", false),
    DOCTOR_ATTENDS("Doctor attends", false),
    STAY_ANSWERED("Answer the request that police stay", false),
    ATTENDANCE_DECIDED("Decide whether police attend", false),
    /// From the use of section 136 until the person is at a place of safety.
    AT_PLACE_OF_SAFETY("Arrive at a place of safety", false),
    /// A warrant is executed before it expires, or is of no more use.
    WARRANT_EXECUTED("Execute the warrant before it expires", true),
    PATIENT_RETURNED("Return the patient to hospital", false),
    STATION_MOVE_ON("Move the person from the police station", false),
    SHARING_ANSWERED("Answer a request to see more of a record", false),
    GLASS_REVIEWED("Review that the glass was broken", false),
    ASSESSMENT_STARTS("Start the assessment", false),
    BED_REQUESTED("Ask for a bed", false),
    BED_FOUND("Find a bed", false),
    LEFT_BEHIND_CARED_FOR("Find who looks after whoever was left behind", false),
    ESCAPE_CIRCULATED("Circulate that the person has escaped", false),
    /// Until the last moment at which the law lets them be taken back.
    TAKEN_BACK("The power to take the person back ends", true),
    CORRECTION_ANSWERED("Accept or decline a correction", false),
    CUSTODY_REVIEW("Review detention after arrest", false),
    /// Until the last moment at which an arrested person may be kept without charge.
    CUSTODY_LIMIT("Detention without charge ends", true);

    private final String words;
    private final boolean lostWhenDue;

    ObligationKind(String words, boolean lostWhenDue) {
        this.words = words;
        this.lostWhenDue = lostWhenDue;
    }

    public String words() {
        return words;
    }

    /// Whether it can no longer be met once it is due: it is then missed, and no longer open.
    public boolean lostWhenDue() {
        return lostWhenDue;
    }
}
