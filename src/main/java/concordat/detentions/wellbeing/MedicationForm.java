package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A medicine, as typed.
record MedicationForm(String name, String dose, TypedDateTime lastTakenAt, String withProperty) {
    static final MedicationForm BLANK = new MedicationForm(null, null, null, null);

    MedicationForm(
            @Nullable String name,
            @Nullable String dose,
            @Nullable TypedDateTime lastTakenAt,
            @Nullable String withProperty) {
        this.name = Objects.requireNonNullElse(name, "");
        this.dose = Objects.requireNonNullElse(dose, "");
        this.lastTakenAt = Objects.requireNonNullElse(lastTakenAt, TypedDateTime.BLANK);
        this.withProperty = Objects.requireNonNullElse(withProperty, "");
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors().require(name, "name", "Enter the name of the medicine, as it is on the packet");
        TypedTimes.happened(errors, lastTakenAt, "lastTakenAt", "when they last took it", now, false);
        return errors.summary();
    }
}
