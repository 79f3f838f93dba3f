package concordat.prompts;

import java.time.LocalDate;
import java.util.List;

/// THRIVE: threat, harm, risk, investigation, vulnerability, engagement. Each element asks for a rationale in words,
/// because there is no strong evidence for a checklist alone (College of Policing).
public record Thrive(
        String version,
        LocalDate effectiveFrom,
        QuestionSet.Source source,
        List<Element> elements,
        List<String> steps) {
    public Thrive {
        elements = List.copyOf(elements);
        steps = List.copyOf(steps);
    }

    /// One letter, and the question it asks.
    ///
    /// @param plus whether only THRIVE+ has it, as some forces do
    public record Element(String id, String title, String question, boolean plus) {}
}
