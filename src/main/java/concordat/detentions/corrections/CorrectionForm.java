package concordat.detentions.corrections;

import concordat.design.ErrorSummary;
import concordat.design.Errors;
import concordat.design.TypedDate;
import concordat.detentions.DetentionId;
import concordat.web.LondonTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A correction, as typed.
///
/// @param was with `becomes`, of something else than the parts that have boxes of their own
record CorrectionForm(
        String part,
        String name,
        TypedDate born,
        String location,
        String grounds,
        String was,
        String becomes,
        String why) {
    static final CorrectionForm BLANK = new CorrectionForm(null, null, null, null, null, null, null, null);

    CorrectionForm(
            @Nullable String part,
            @Nullable String name,
            @Nullable TypedDate born,
            @Nullable String location,
            @Nullable String grounds,
            @Nullable String was,
            @Nullable String becomes,
            @Nullable String why) {
        this.part = Objects.requireNonNullElse(part, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.born = Objects.requireNonNullElse(born, TypedDate.BLANK);
        this.location = Objects.requireNonNullElse(location, "");
        this.grounds = Objects.requireNonNullElse(grounds, "");
        this.was = Objects.requireNonNullElse(was, "");
        this.becomes = Objects.requireNonNullElse(becomes, "");
        this.why = Objects.requireNonNullElse(why, "");
    }

    ErrorSummary errors(Instant now) {
        Errors errors = new Errors();
        switch (chosen()) {
            case null -> errors.add("part", "Choose what is wrong");
            case NAME -> errors.require(name, "name", "Enter the name as it should be");
            case BORN_ON -> {
                Optional<LocalDate> day = born.read();
                errors.check(
                        day.isPresent()
                                && !day.get()
                                        .isAfter(now.atZone(LondonTime.ZONE).toLocalDate()),
                        "born-day",
                        "Enter a real date of birth");
            }
            case LOCATION -> errors.require(location, "location", "Enter where they were found");
            case GROUNDS -> errors.require(grounds, "grounds", "Enter the grounds as they should be");
            case OTHER ->
                errors.require(was, "was", "Enter what the record says")
                        .require(becomes, "becomes", "Enter what it should say");
        }
        return errors.require(why, "why", "Enter why it is wrong, and how you know")
                .summary();
    }

    private @Nullable Part chosen() {
        for (Part each : Part.values()) {
            if (each.name().equals(part)) {
                return each;
            }
        }
        return null;
    }

    CorrectDetention.Command command(DetentionId id) {
        Part of = Objects.requireNonNull(chosen());
        String value = switch (of) {
            case NAME -> name;
            case BORN_ON -> born.read().orElseThrow().toString();
            case LOCATION -> location;
            case GROUNDS -> grounds;
            case OTHER -> becomes;
        };
        return new CorrectDetention.Command(id, of, was.strip(), value.strip(), why.strip());
    }
}
