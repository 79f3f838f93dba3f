package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rights in one language, to be read aloud or by the person, and that they were told.
///
/// @param chosen the code of the language shown; that of the text differs where there is none in it
/// @param saysWhyNot whether this person can record why they were not told
/// @param warning what to know of the text before relying on it, or null
public record RightsPage(
        String id,
        String reference,
        ErrorSummary summary,
        List<Choice> languages,
        String chosen,
        String language,
        String direction,
        @Nullable String warning,
        List<String> rights,
        List<String> told,
        List<Content> fields,
        boolean saysWhyNot) {
    /// A language that can be shown, by its own name and in English.
    public record Choice(String code, @Nullable String lang, String ownName, String name, boolean shown) {}
}
