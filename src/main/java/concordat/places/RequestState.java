package concordat.places;

/// Where a request to a place stands.
public enum RequestState {
    ASKED("Waiting for an answer"),
    /// Nobody answered within the agreed time. It can still be accepted, so it is shown and never stored.
    LAPSED("Not answered in time"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String words;

    RequestState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
