package concordat.records;

/// What one record is to another: read "`from` … `to`".
public enum LinkMeaning {
    AROSE_FROM("arose from"),
    CONCERNS("concerns"),
    REPEATS("repeats");

    private final String words;

    LinkMeaning(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
