package concordat.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words with `{labels}` in them.
final class Words {
    private static final Pattern LABEL = Pattern.compile("\\{([^}]+)}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    static Stream<String> labels(String template) {
        return LABEL.matcher(template).results().map(found -> found.group(1));
    }

    /// Puts the value of each label in its place. A part between commas in which no label has a value is left out.
    static String fill(String template, UnaryOperator<String> value) {
        List<String> parts = new ArrayList<>();
        for (String part : template.split(",", -1)) {
            if (labels(part).anyMatch(label -> !value.apply(label).isEmpty())) {
                String filled = LABEL.matcher(part).replaceAll(found -> quoted(found, value));
                parts.add(SPACES.matcher(filled.strip()).replaceAll(" "));
            }
        }
        return String.join(", ", parts);
    }

    private static String quoted(MatchResult found, UnaryOperator<String> value) {
        return Matcher.quoteReplacement(value.apply(found.group(1)));
    }
}
