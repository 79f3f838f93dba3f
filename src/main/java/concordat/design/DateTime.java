package concordat.design;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something happened: a date, a time and a "Now" button. Named `arrived`, it binds to a [TypedDateTime] called
/// `arrived`. An error may be about the whole (`arrived`) or one box (`arrived-time`). When the typed hour happened
/// twice, it also asks which.
public record DateTime(Field field, TypedDateTime typed, String wrongBox) implements Component {
    private static final List<String> BOXES = List.of("day", "month", "year", "time");

    public static DateTime of(String name, String legend, TypedDateTime typed) {
        return new DateTime(Field.of(name, legend), typed, "");
    }

    public DateTime withLabel(Label label) {
        return new DateTime(field.withLabel(label), typed, wrongBox);
    }

    public DateTime withHint(String hint) {
        return withHint(Text.of(hint));
    }

    public DateTime withHint(Content hint) {
        return new DateTime(field.withHint(hint), typed, wrongBox);
    }

    public DateTime withError(@Nullable String error) {
        return new DateTime(field.withError(error), typed, wrongBox);
    }

    /// Takes the error of the whole, or else the first of a box, from the summary.
    public DateTime withErrorFrom(ErrorSummary summary) {
        String whole = summary.of(field.id());
        if (whole != null) {
            return withError(whole);
        }
        for (String box : BOXES) {
            String error = summary.of(field.id() + "-" + box);
            if (error != null) {
                return new DateTime(field.withError(error), typed, box);
            }
        }
        return this;
    }

    public List<TextInput> boxes() {
        return List.of(
                box("day", "Day", typed.day()).withWidth(2).withInputmode("numeric"),
                box("month", "Month", typed.month()).withWidth(2).withInputmode("numeric"),
                box("year", "Year", typed.year()).withWidth(4).withInputmode("numeric"),
                box("time", "Time", typed.time()).withWidth(5).withInputmode("numeric"));
    }

    public Radios occurrence() {
        return Radios.of(
                        field.name() + ".occurrence",
                        "The clocks went back, so this time happened twice. Which was it?",
                        typed.occurrence(),
                        Choice.of("first", "Before the clocks went back"),
                        Choice.of("second", "After the clocks went back"))
                .withId(field.id() + "-occurrence");
    }

    private TextInput box(String box, String label, String value) {
        boolean wrong = field.wrong() && (wrongBox.isEmpty() || wrongBox.equals(box));
        return TextInput.of(field.name() + "." + box, label, value)
                .withId(field.id() + "-" + box)
                .withLabel(Label.of(label).withClasses("govuk-date-input__label"))
                .withClasses("govuk-date-input__input")
                .withClasses(wrong ? "govuk-input--error" : "")
                .withAutocomplete("off");
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukDateTime(this);
    }
}
