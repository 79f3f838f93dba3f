package concordat.incidents;

/// Who called, as far as they said.
///
/// @param relation to the person in crisis, as said: "mother", "neighbour"
/// @param safeToCall whether it is safe for them to be called back
public record Caller(String name, String phone, String relation, Known safeToCall) {
    public static final Caller NOBODY = new Caller("", "", "", Known.UNKNOWN);

    @SuppressWarnings("NullAway") // what was not sent is not known
    public Caller {
        name = Typed.line(name);
        phone = Typed.line(phone);
        relation = Typed.line(relation);
        safeToCall = safeToCall == null ? Known.UNKNOWN : safeToCall;
    }
}
