package concordat.places;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer as it was typed: a suite, or a reason why not.
record RequestForm(
        @Nullable String suite,
        @Nullable String reason,
        @Nullable String note) {
    static final RequestForm BLANK = new RequestForm("", "", "");

    RequestForm {
        suite = suite == null ? "" : suite;
        reason = reason == null ? "" : reason;
        note = note == null ? "" : note;
    }

    Optional<SuiteId> chosen() {
        try {
            return Optional.of(new SuiteId(UUID.fromString(String.valueOf(suite))));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    Optional<DeclineReason> why() {
        return one(DeclineReason.values(), String.valueOf(reason));
    }

    ErrorSummary acceptErrors() {
        return new Errors()
                .check(chosen().isPresent(), "suite", "Choose the suite they will come to")
                .summary();
    }

    ErrorSummary declineErrors() {
        return new Errors()
                .check(why().isPresent(), "reason", "Choose why the place cannot take them")
                .check(
                        !why().equals(Optional.of(DeclineReason.OTHER))
                                || !String.valueOf(note).isBlank(),
                        "note",
                        "Say what the other reason is")
                .summary();
    }

    static <E extends Enum<E>> Optional<E> one(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
