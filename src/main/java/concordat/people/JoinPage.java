package concordat.people;

import concordat.design.ErrorSummary;
import concordat.design.TextInput;
import concordat.design.Textarea;
import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;

/// Two records of one person are joined, or parted again.
public record JoinPage(
        Person person, String title, String intro, List<Content> fields, String act, ErrorSummary errors) {
    static JoinPage joining(Person person, JoinForm form, ErrorSummary errors) {
        return new JoinPage(
                person,
                "The same person as another record",
                "Both records stay as they are, and each shows the other. How often the person was held is counted over both. It can be taken back at any time.",
                Stream.<Content>of(
                                TextInput.of("reference", "Reference of the other record", form.reference())
                                        .withHint("Like PER-2026-000123. You must be able to see it")
                                        .withWidth(20)
                                        .withErrorFrom(errors),
                                why("How do you know that it is the same person?", form, errors))
                        .toList(),
                "Join them",
                errors);
    }

    static JoinPage parting(Person person, Person other, JoinForm form, ErrorSummary errors) {
        return new JoinPage(
                person,
                "Not the same person as " + other.reference(),
                other.name() + " and " + person.name()
                        + " are counted as two people again. That they were joined stays in both journals.",
                List.of(why("How do you know that they are two people?", form, errors)),
                "Part them",
                errors);
    }

    private static Textarea why(String label, JoinForm form, ErrorSummary errors) {
        return Textarea.of("why", label, form.why()).withRows(3).withErrorFrom(errors);
    }
}
