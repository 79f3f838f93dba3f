package concordat.warrants;

import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;

/// One act upon a warrant, as a form: what to know first, what to answer, what to press.
///
/// @param caption its reference and whose it is; empty for a new one
public record WarrantActPage(
        String back,
        String caption,
        String title,
        ErrorSummary summary,
        List<String> intro,
        List<Content> fields,
        String button) {
    static WarrantActPage of(
            Warrant warrant,
            String title,
            ErrorSummary summary,
            List<String> intro,
            List<Content> fields,
            String button) {
        return new WarrantActPage(
                "/warrants/" + warrant.id(),
                warrant.reference() + ", " + warrant.personName(),
                title,
                summary,
                intro,
                fields,
                button);
    }
}
