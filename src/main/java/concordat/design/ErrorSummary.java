package concordat.design;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went wrong with a form, in the order of its fields. Each error links to the field it is about; one with an
/// empty field id is about the form as a whole. With no errors it renders nothing.
public record ErrorSummary(List<Item> errors) implements Component {
    public record Item(String fieldId, String message) {}

    public ErrorSummary {
        errors = List.copyOf(errors);
    }

    public static ErrorSummary none() {
        return new ErrorSummary(List.of());
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /// The first error of a field.
    public @Nullable String of(String fieldId) {
        return errors.stream()
                .filter(error -> error.fieldId().equals(fieldId))
                .map(Item::message)
                .findFirst()
                .orElse(null);
    }

    @Override
    public JteModel template() {
        return TEMPLATES.govukErrorSummary(this);
    }
}
