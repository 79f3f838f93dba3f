package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who or what was left behind, or who looks after them, as typed.
///
/// @param left the identity of somebody recorded before, whom somebody now looks after; blank or [#SOMEBODY_ELSE] for
/// another
record LeftBehindForm(String kind, String words, String place, String caredForBy, String left) {
    static final String SOMEBODY_ELSE = "SOMEBODY_ELSE";
    static final LeftBehindForm BLANK = new LeftBehindForm(null, null, null, null, null);

    LeftBehindForm(
            @Nullable String kind,
            @Nullable String words,
            @Nullable String place,
            @Nullable String caredForBy,
            @Nullable String left) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.words = Objects.requireNonNullElse(words, "");
        this.place = Objects.requireNonNullElse(place, "");
        this.caredForBy = Objects.requireNonNullElse(caredForBy, "");
        this.left = Objects.requireNonNullElse(left, "");
    }

    boolean isArranged() {
        return !left.isBlank() && !left.equals(SOMEBODY_ELSE);
    }

    UUID leftId() {
        return UUID.fromString(left);
    }

    ErrorSummary errors() {
        if (isArranged()) {
            return new Errors()
                    .check(isUuid(left), "caredForBy", "Choose who is looked after")
                    .require(caredForBy, "caredForBy", "Enter who looks after them, and how to reach them")
                    .summary();
        }
        boolean chosen = false;
        for (Dependant each : Dependant.values()) {
            chosen |= each.name().equals(kind);
        }
        return new Errors()
                .check(chosen, "kind", "Choose who or what is left behind")
                .require(words, "words", "Enter who they are, and what they need")
                .summary();
    }

    private static boolean isUuid(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
