package concordat.warrants;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was typed, made ready to be judged: never null.
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static List<String> all(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.of());
    }

    static <E extends Enum<E>> boolean isOneOf(List<E> constants, String name) {
        return constants.stream().anyMatch(constant -> constant.name().equals(name));
    }
}
