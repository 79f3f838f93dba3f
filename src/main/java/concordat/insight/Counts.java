package concordat.insight;

import concordat.detentions.ReturnedDetention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// How many rows have each code, by field. What is not known is counted like every other answer.
record Counts(Map<Field, Map<String, Integer>> byField) {
    Counts {
        byField = Collections.unmodifiableMap(new EnumMap<>(byField));
    }

    /// One count, as it is kept.
    record Count(String field, String code, int rows) {}

    static Counts of(String agency, FinancialYear year, List<ReturnedDetention> detentions) {
        Map<Field, Map<String, Integer>> found = empty();
        found.forEach((field, codes) -> {
            Map<String, Integer> many = new HashMap<>();
            detentions.forEach(each -> many.merge(Codes.counted(field, agency, year, each), 1, Integer::sum));
            codes.putAll(many);
        });
        return new Counts(found);
    }

    /// As they were kept. A field that there no longer is, is left out.
    static Counts kept(List<Count> counts) {
        Map<Field, Map<String, Integer>> found = empty();
        for (Count count : counts) {
            found.forEach((field, codes) -> {
                if (field.column().equals(count.field())) {
                    codes.put(count.code(), count.rows());
                }
            });
        }
        return new Counts(found);
    }

    List<Count> list() {
        List<Count> all = new ArrayList<>();
        byField.forEach(
                (field, codes) -> codes.forEach((code, rows) -> all.add(new Count(field.column(), code, rows))));
        return all;
    }

    int notKnown(Field field) {
        return Objects.requireNonNull(byField.getOrDefault(field, Map.of())).getOrDefault(Field.NOT_KNOWN, 0);
    }

    private static Map<Field, Map<String, Integer>> empty() {
        Map<Field, Map<String, Integer>> found = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.kind() != Field.Kind.GIVEN) {
                found.put(field, new TreeMap<>());
            }
        }
        return found;
    }
}
