package concordat.detentions;

/// Why the place that was suggested first is not asked. An officer who cannot stop to say why says that.
enum PassedOver {
    TOLD_NO("It said on the telephone that it cannot"),
    NEEDS_MORE_CARE("The person needs more care than it gives"),
    KNOWN_ELSEWHERE("The person is known at another place"),
    NOT_SAFE("The person or others would not be safe there"),
    TOO_FAR("The way there takes too long"),
    NO_TIME("No time to say"),
    OTHER("Another reason");

    private final String words;

    PassedOver(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
