package concordat.calls;

import concordat.design.ErrorSummary;
import gg.jte.Content;
import java.util.List;

/// The page of one assessment.
public record CallFormPage(
        String title, String reference, String back, String action, ErrorSummary errors, List<Content> fields) {}
