package concordat.incidents;

import concordat.design.Choice;
import concordat.design.Component;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import java.util.List;

/// Looking for a person whom an incident concerns.
///
/// @param asked whether anything was looked for yet
public record IncidentPeoplePage(
        String home,
        String reference,
        boolean asked,
        ErrorSummary errors,
        List<Component> search,
        List<Component> found) {
    static IncidentPeoplePage of(
            String home, String reference, Answers typed, boolean blank, List<Choice> found, ErrorSummary errors) {
        return new IncidentPeoplePage(
                home,
                reference,
                !blank,
                errors,
                List.of(
                        typed.line("name", "Name", errors),
                        typed.line("phone", "Phone, theirs or a contact’s", errors)
                                .withWidth(20),
                        typed.line("address", "Address", errors),
                        typed.line("postcode", "Postcode", errors).withWidth(10)),
                found.isEmpty()
                        ? List.of()
                        : List.of(
                                Radios.of("person", "Is it one of these people?", typed.text("person"), found)
                                        .withErrorFrom(errors),
                                typed.choose(
                                        "role",
                                        "What are they in the incident?",
                                        Subject.Role.values(),
                                        Subject.Role::words,
                                        errors)));
    }
}
