package concordat.design;

import org.jspecify.annotations.Nullable;

/// A question with three answers: yes, no, and that nobody knows. What was not asked is null, and is never said as
/// No.
public final class YesNo {
    private static final String NOT_KNOWN = "NOT_KNOWN";

    private YesNo() {}

    /// Asks it. Unanswered is not known.
    public static Radios ask(String name, String legend, String typed) {
        return ask(name, legend, typed, Choice.of("YES", "Yes"));
    }

    /// Asks it with a "Yes" that asks more, or says more.
    public static Radios ask(String name, String legend, String typed, Choice yes) {
        return Radios.of(
                name,
                legend,
                typed.isEmpty() ? NOT_KNOWN : typed,
                yes,
                Choice.of("NO", "No"),
                Choice.of(NOT_KNOWN, "Not known"));
    }

    public static @Nullable Boolean read(String typed) {
        return switch (typed) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    /// As [#read] reads it.
    public static String typed(@Nullable Boolean answer) {
        return answer == null ? NOT_KNOWN : answer ? "YES" : "NO";
    }

    public static String words(@Nullable Boolean answer) {
        return answer == null ? "Not known" : answer ? "Yes" : "No";
    }
}
