package concordat.design;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer that can be chosen. `revealed` is what is asked only when it is.
public record Choice(
        String value,
        Content text,
        @Nullable Content hint,
        @Nullable Content revealed,
        @Nullable String id,
        @Nullable String name,
        boolean disabled,
        boolean exclusive)
        implements Option {

    public static Choice of(String value, String text) {
        return of(value, Text.of(text));
    }

    public static Choice of(String value, Content text) {
        return new Choice(value, text, null, null, null, null, false, false);
    }

    /// A choice for each constant, in order: its name is the value.
    public static <E extends Enum<E>> List<Choice> each(E[] constants, Function<? super E, String> words) {
        return Stream.of(constants)
                .map(constant -> of(constant.name(), words.apply(constant)))
                .toList();
    }

    public Choice withHint(String newHint) {
        return withHint(Text.of(newHint));
    }

    public Choice withHint(Content newHint) {
        return new Choice(value, text, newHint, revealed, id, name, disabled, exclusive);
    }

    public Choice revealing(Content newRevealed) {
        return new Choice(value, text, hint, newRevealed, id, name, disabled, exclusive);
    }

    public Choice withId(String newId) {
        return new Choice(value, text, hint, revealed, newId, name, disabled, exclusive);
    }

    public Choice withName(String newName) {
        return new Choice(value, text, hint, revealed, id, newName, disabled, exclusive);
    }

    public Choice asDisabled() {
        return new Choice(value, text, hint, revealed, id, name, true, exclusive);
    }

    /// Unticks the others, as "None of these" does.
    public Choice asExclusive() {
        return new Choice(value, text, hint, revealed, id, name, disabled, true);
    }
}
