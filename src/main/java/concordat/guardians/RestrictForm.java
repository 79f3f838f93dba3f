package concordat.guardians;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// To whom a record is kept and why, as chosen and typed.
record RestrictForm(List<UUID> people, String why) {
    static final RestrictForm BLANK = new RestrictForm(List.of(), "");

    RestrictForm(@Nullable List<UUID> people, @Nullable String why) {
        this.people = people == null ? List.of() : List.copyOf(people);
        this.why = Objects.requireNonNullElse(why, "").strip();
    }

    ErrorSummary errors() {
        return new Errors()
                .check(!people.isEmpty(), "people", "Choose who may still see the record")
                .require(why, "why", "Enter why the record is kept to them")
                .summary();
    }
}
