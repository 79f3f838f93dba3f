package concordat.detentions;

import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One act upon a detention, as a form: what to know first, what to answer, what to press.
///
/// @param button null where there is nothing to send
public record DetentionActPage(
        String id,
        String reference,
        String title,
        ErrorSummary summary,
        List<Content> intro,
        List<Content> fields,
        @Nullable String button) {
    public static DetentionActPage of(
            Detention detention,
            String title,
            ErrorSummary summary,
            List<Content> intro,
            List<Content> fields,
            @Nullable String button) {
        return new DetentionActPage(
                detention.id().toString(), detention.reference(), title, summary, intro, fields, button);
    }
}
