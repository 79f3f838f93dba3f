package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Textarea;
import java.util.List;

/// What one receiver asks for, and the form to ask for more.
public record QuestionsPage(String agency, ErrorSummary summary, List<Question> questions, Textarea words) {
    /// @param since from when it is asked, and who set it
    public record Question(String id, String words, String since) {}
}
