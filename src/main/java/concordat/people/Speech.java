package concordat.people;

/// How to speak with a person.
///
/// @param needs what helps them to understand and be understood, such as short sentences or pictures
public record Speech(String language, boolean needsInterpreter, String needs) {
    public static final Speech UNKNOWN = new Speech("", false, "");
}
