package concordat.incidents;

import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;

/// The page of one act. `back` is where the person came from.
public record IncidentActPage(
        String title,
        String reference,
        String back,
        String action,
        String button,
        ErrorSummary errors,
        List<Content> notes,
        List<Content> fields) {}
