package concordat.incidents;

import concordat.design.Choice;
import concordat.design.DateTime;
import concordat.design.ErrorSummary;
import concordat.design.Radios;
import concordat.design.Select;
import concordat.design.TextInput;
import concordat.design.Textarea;
import concordat.design.TypedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form as it was typed, field by field, and its questions with those answers in them: nothing typed is ever lost.
public record Answers(Map<String, List<String>> typed) {
    public static final Answers NONE = new Answers(Map.of());

    public static Answers of(Map<String, String> filled) {
        return new Answers(
                filled.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    public boolean isTrue(String field) {
        return text(field).equals("true") || text(field).equals("YES");
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// Null where nothing, or nothing known, was chosen.
    public <E extends Enum<E>> @Nullable E one(String field, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElse(null);
    }

    public <E extends Enum<E>> Set<E> each(String field, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(constant -> all(field).contains(constant.name()))
                .collect(Collectors.toSet());
    }

    public TypedDateTime time(String field) {
        return new TypedDateTime(
                text(field + ".day"),
                text(field + ".month"),
                text(field + ".year"),
                text(field + ".time"),
                text(field + ".occurrence"));
    }

    public TextInput line(String field, String label, ErrorSummary errors) {
        return TextInput.of(field, label, text(field)).withErrorFrom(errors);
    }

    public Textarea lines(String field, String label, ErrorSummary errors) {
        return Textarea.of(field, label, text(field)).withRows(3).withErrorFrom(errors);
    }

    public <E extends Enum<E>> Radios choose(
            String field, String legend, E[] constants, Function<E, String> words, ErrorSummary errors) {
        return Radios.of(field, legend, text(field), Choice.each(constants, words))
                .small()
                .withErrorFrom(errors);
    }

    public Select pick(String field, String label, List<Choice> choices, ErrorSummary errors) {
        Stream<Choice> all = Stream.concat(Stream.of(Choice.of("", "Choose")), choices.stream());
        return Select.of(field, label, text(field), all.toList()).withErrorFrom(errors);
    }

    /// When it happened; left blank, it is now.
    public DateTime when(String field, String legend, ErrorSummary errors) {
        return DateTime.of(field, legend, time(field))
                .withHint("Leave it blank for now")
                .withErrorFrom(errors);
    }
}
