package concordat.design;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML with the order of attributes and of classes, and all spacing, settled: one line a tag or text.
final class Shape {
    private Shape() {}

    static String of(String html) {
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                lines.append("  ".repeat(depth)).append(words).append('\n');
            }
        } else if (node instanceof Element element) {
            lines.append("  ".repeat(depth)).append('<').append(element.tagName());
            element.attributes().asList().stream()
                    .sorted(Comparator.comparing(Attribute::getKey))
                    .forEach(attribute -> lines.append(' ')
                            .append(attribute.getKey())
                            .append("=\"")
                            .append(value(attribute))
                            .append('"'));
            lines.append(">\n");
            element.childNodes().forEach(child -> write(child, depth + 1, lines));
        }
    }

    private static String value(Attribute attribute) {
        if (!attribute.getKey().equals("class")) {
            return attribute.getValue();
        }
        return Arrays.stream(attribute.getValue().strip().split("\\s+"))
                .sorted()
                .collect(joining(" "));
    }
}
