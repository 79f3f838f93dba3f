package concordat.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a request stands in a trace, which another system may have begun (W3C Trace Context). A request is one
/// span of it, and the span is named by the first half of the request's number: so a trace leads to the journal
/// and back.
///
/// @param id of the trace, 32 hexadecimal digits
/// @param span of this request, 16 of them
/// @param flags what whoever began it decided, such as `01`: somebody keeps it
record Trace(String id, String span, String flags) {
    /// Of version 00, or of a later one, whose further fields are not ours to read.
    private static final Pattern PARENT = Pattern.compile(
            "(?!ff|00-[^-]+-[^-]+-[^-]+-)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String NO_ID = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /// Goes on with what the caller's `traceparent` says, or begins a trace where it says nothing that makes sense.
    static Trace of(@Nullable String parent, UUID request) {
        String number = request.toString().replace("-", "");
        String span = number.substring(0, NO_SPAN.length());
        Matcher said = PARENT.matcher(parent == null ? "" : parent);
        boolean goesOn =
                said.matches() && !said.group(2).equals(NO_ID) && !said.group(3).equals(NO_SPAN);
        return goesOn ? new Trace(said.group(2), span, said.group(4)) : new Trace(number, span, "00");
    }

    /// As a `traceparent` says it.
    @Override
    public String toString() {
        return "00-%s-%s-%s".formatted(id, span, flags);
    }
}
