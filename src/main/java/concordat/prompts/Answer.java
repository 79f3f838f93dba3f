package concordat.prompts;

/// An answer to one question of one set. The value is `YES`, `NO`, an option, free text, or [#UNKNOWN].
public record Answer(String set, String question, String value) {
    public static final String YES = "YES";
    public static final String NO = "NO";
    public static final String UNKNOWN = "UNKNOWN";
}
