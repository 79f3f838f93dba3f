package concordat.design;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/// CSS class names, joined.
final class Classes {
    private Classes() {}

    static String of(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).collect(joining(" "));
    }
}
