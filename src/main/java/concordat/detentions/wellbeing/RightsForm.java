package concordat.detentions.wellbeing;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDateTime;
import concordat.design.YesNo;
import concordat.detentions.DetentionId;
import concordat.detentions.TypedTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That rights were told, as typed: without a time it is happening now.
///
/// @param language the code of one that there is a text in, or [#ANOTHER]
/// @param other the name of another
record RightsForm(String language, String other, TypedDateTime at, List<String> interpreter, String understood) {
    static final String ANOTHER = "ANOTHER";

    RightsForm(
            @Nullable String language,
            @Nullable String other,
            @Nullable TypedDateTime at,
            @Nullable List<String> interpreter,
            @Nullable String understood) {
        this.language = Objects.requireNonNullElse(language, "");
        this.other = Objects.requireNonNullElse(other, "");
        this.at = Objects.requireNonNullElse(at, TypedDateTime.BLANK);
        this.interpreter = Objects.requireNonNullElse(interpreter, List.of());
        this.understood = Objects.requireNonNullElse(understood, "");
    }

    static RightsForm in(String language, String other) {
        return new RightsForm(language, other, null, null, null);
    }

    ErrorSummary errors(List<RightsStore.Language> languages, Instant now) {
        Errors errors = new Errors()
                .check(
                        isAnother()
                                || languages.stream()
                                        .anyMatch(each -> each.code().equals(language)),
                        "language",
                        "Choose the language in which they were told")
                .check(!isAnother() || !other.isBlank(), "other", "Enter the language in which they were told");
        TypedTimes.happened(errors, at, "at", "when they were told", now, false);
        return errors.summary();
    }

    boolean isAnother() {
        return language.equals(ANOTHER);
    }

    TellRights.Command command(DetentionId id, List<RightsStore.Language> languages, Instant now) {
        String name = languages.stream()
                .filter(each -> each.code().equals(language))
                .map(RightsStore.Language::name)
                .findFirst()
                .orElseGet(other::strip);
        return new TellRights.Command(
                id, name, TypedTimes.instantOrNow(at, now), !interpreter.isEmpty(), YesNo.read(understood));
    }
}
