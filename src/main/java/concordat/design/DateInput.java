package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A date that people know, as three boxes. Named `born`, the boxes are `born.day`, `born.month` and `born.year`, which
/// bind to a [TypedDate] called `born`. An error may be about the date (`born`) or one box (`born-month`).
public record DateInput(Field field, String namePrefix, TypedDate date, Set<String> wrongBoxes, boolean birthday)
        implements Component {
    private static final List<String> BOXES = List.of("day", "month", "year");

    public DateInput {
        wrongBoxes = Set.copyOf(wrongBoxes);
    }

    public static DateInput of(String name, String legend, TypedDate date) {
        return of(name, Label.of(legend), date);
    }

    public static DateInput of(String name, @Nullable Label legend, TypedDate date) {
        return new DateInput(Field.of(name, legend), name + ".", date, Set.of(), false);
    }

    public DateInput withId(String id) {
        return new DateInput(field.withId(id), namePrefix, date, wrongBoxes, birthday);
    }

    public DateInput withLabel(Label label) {
        return new DateInput(field.withLabel(label), namePrefix, date, wrongBoxes, birthday);
    }

    public DateInput withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public DateInput withHint(Content hint) {
        return new DateInput(field.withHint(hint), namePrefix, date, wrongBoxes, birthday);
    }

    public DateInput withError(@Nullable String error) {
        return new DateInput(field.withError(error), namePrefix, date, wrongBoxes, birthday);
    }

    public DateInput withError(String box, String error) {
        return new DateInput(field.withError(error), namePrefix, date, Set.of(box), birthday);
    }

    /// Takes the error of the date, or else the first of a box, from the summary.
    public DateInput withErrorFrom(ErrorSummary summary) {
        String whole = summary.of(field.id());
        if (whole != null) {
            return withError(whole);
        }
        for (String box : BOXES) {
            String error = summary.of(field.id() + "-" + box);
            if (error != null) {
                return withError(box, error);
            }
        }
        return this;
    }

    public DateInput withNamePrefix(String namePrefix) {
        return new DateInput(field, namePrefix, date, wrongBoxes, birthday);
    }

    /// The browser may fill in the person's own birthday. Only for the person typing.
    public DateInput asBirthday() {
        return new DateInput(field, namePrefix, date, wrongBoxes, true);
    }

    public List<TextInput> boxes() {
        return List.of(
                box("day", "Day", date.day()), box("month", "Month", date.month()), box("year", "Year", date.year()));
    }

    private TextInput box(String box, String label, String value) {
        boolean wrong = wrongBoxes.contains(box) || (wrongBoxes.isEmpty() && field.wrong());
        TextInput input = TextInput.of(namePrefix + box, label, value)
                .withId(field.id() + "-" + box)
                .withLabel(Label.of(label).withClasses("govuk-date-input__label"))
                .withClasses("govuk-date-input__input")
                .withWidth(box.equals("year") ? 4 : 2)
                .withClasses(wrong ? "govuk-input--error" : "")
                .withInputmode("numeric");
        return birthday ? input.withAutocomplete("bday-" + box) : input;
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukDateInput(this);
    }
}
