package concordat.incidents;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/// The form of one act: its questions, and what the answers mean.
interface ActForm<C> {
    String title();

    String button();

    /// The questions, with what was typed and what is wrong with it.
    List<? extends Content> fields(ErrorSummary errors);

    /// What the answers ask for. Whatever is wrong is added to the errors, and the result is then not to be used.
    C command(Instant now, Errors errors);
}
