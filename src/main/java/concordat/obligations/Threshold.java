package concordat.obligations;

import java.time.Duration;

/// Times that agencies agree among themselves: dated rows with an owner, edited on screen. Each has the value that
/// holds until somebody sets another.
public enum Threshold {
    POLICE_RELEASE("Officers are released after arrival within", Duration.ofMinutes(60)),
    PLACE_HOLD("A held suite releases itself after", Duration.ofMinutes(90)),
    PLACE_ANSWER("A place of safety answers a request within", Duration.ofMinutes(15)),
    SUITE_FIGURE_FADES("A suite’s state is stale after", Duration.ofMinutes(60)),
    SUITE_FIGURE_LOST("A suite’s state counts for nothing after", Duration.ofHours(4)),
    STAFFING_FADES("How many staff a place has is stale after", Duration.ofHours(8)),
    CONFIRM_LINK("A link that confirms suites is good for", Duration.ofDays(30)),
    /// Nobody has measured these three yet.
    TEN_KILOMETRES("Ten kilometres in a straight line take by road by day", Duration.ofMinutes(35)),
    TEN_KILOMETRES_RUSH("Ten kilometres in a straight line take by road in the rush hour", Duration.ofMinutes(50)),
    TEN_KILOMETRES_NIGHT("Ten kilometres in a straight line take by road at night", Duration.ofMinutes(24)),
    AUTHORITY_WARNING("Warn before authority to hold ends", Duration.ofHours(4)),
    AMHP_ARRIVAL("An AMHP attends within", Duration.ofHours(3)),
    DOCTOR_ARRIVAL("A doctor attends within", Duration.ofHours(3)),
    STATION_CHECK_WARNING("Warn of a health check at a police station after", Duration.ofMinutes(24)),
    STAY_ANSWER("A request that police stay is answered within", Duration.ofMinutes(15)),
    ATTENDANCE_DECISION("Whether police attend is decided within", Duration.ofMinutes(15)),
    RECONTACT("A caller told that police do not attend is contacted again within", Duration.ofHours(4)),
    AMBULANCE_REQUEST("An ambulance that was decided on is asked for within", Duration.ofMinutes(5)),
    AT_PLACE_OF_SAFETY("A person detained is at a place of safety within", Duration.ofHours(2)),
    WARRANT_WARNING("Warn before a warrant expires", Duration.ofDays(7)),
    PATIENT_RETURN("A patient taken on a warrant is back in hospital within", Duration.ofHours(4)),
    STATION_MOVE_ON("A person is moved from a police station that is no longer needed within", Duration.ofHours(1)),
    SHARING_ANSWER("A request to see more of a record is answered within", Duration.ofDays(1)),
    GLASS_REVIEW("Breaking the glass is reviewed within", Duration.ofDays(2)),
    /// The fourth hour is a local target that nobody has verified in a primary source, as are the two for a bed.
    ASSESSMENT_START("An assessment starts after arrival within", Duration.ofHours(4)),
    BED_REQUEST("A bed is asked for after an admission is agreed within", Duration.ofMinutes(30)),
    BED_SEARCH("A bed that was asked for is found within", Duration.ofHours(4)),
    LEFT_BEHIND_CARED_FOR("Somebody looks after whoever was left behind within", Duration.ofMinutes(60)),
    ESCAPE_CIRCULATION("That a person has escaped is circulated within", Duration.ofMinutes(15)),
    CORRECTION_ANSWER("A correction is accepted or declined within", Duration.ofDays(3)),
    CORRECTION_PERIOD("A signed record is corrected, without being late, within", Duration.ofDays(14)),
    CUSTODY_REVIEW_WARNING("Warn before a review of detention after arrest", Duration.ofHours(1)),
    ESCALATION_STEP("What is overdue climbs to the next post every", Duration.ofMinutes(15));

    private final String words;
    private final Duration initially;

    Threshold(String words, Duration initially) {
        this.words = words;
        this.initially = initially;
    }

    public String words() {
        return words;
    }

    public Duration initially() {
        return initially;
    }
}
