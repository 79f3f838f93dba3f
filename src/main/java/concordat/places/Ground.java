package concordat.places;

/// Why something proposed about a suite or a request is refused.
public enum Ground {
    RUN_BY_ANOTHER_ORGANISATION("Another organisation runs this suite. Only its own staff can do this."),
    SUITE_IS_HELD("The suite is held for somebody who is on the way."),
    SUITE_IS_OCCUPIED("Somebody is in the suite."),
    SUITE_IS_CLOSED("The suite is closed. Open it again first."),
    SUITE_IS_FOR_OTHER_AGES("The suite does not take people of this age group."),
    ANOTHER_PLACE_ACCEPTED("Another place accepted first. The person is no longer coming."),
    REQUEST_WAS_WITHDRAWN("The request was withdrawn. The person is no longer coming."),
    REQUEST_WAS_ANSWERED("The request was answered already."),
    PERSON_HAS_ARRIVED("The person has arrived."),
    NOTHING_BOOKED("Nobody is recorded in the suite.");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
