package concordat.interop;

import concordat.incidents.Known;
import concordat.incidents.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the columns of one kind of file mean. Everything else in it speaks of a field or a time by its label.
///
/// @param version raised whenever the meaning of a file changes
/// @param zone in which the clock times are told
/// @param key the column whose value an incident has alone: rows with the same key are one incident
/// @param definition by which the source calls something a mental-health incident
/// @param notRecorded values that say that nothing was recorded, in every field
/// @param unknownTimes beginnings of times that say that the time is not known, such as a date in 1900
/// @param dayAlone whether midnight to the second means that only the day is known
/// @param opened the times that may open an incident, the best first
/// @param headline the fields that may name an incident, the best first
/// @param location words with `{labels}`; a part between commas is left out if nothing in it was recorded
/// @param leave the columns that are not taken, and why
record Mapping(
        String name,
        int version,
        String title,
        ZoneId zone,
        String key,
        String definition,
        MentalHealth mentalHealth,
        List<String> notRecorded,
        List<String> unknownTimes,
        boolean dayAlone,
        List<Time> times,
        List<String> opened,
        List<Field> fields,
        List<String> headline,
        String location,
        @Nullable UnitOf unit,
        Map<String, String> leave) {

    Mapping {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(key);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(mentalHealth);
        Objects.requireNonNull(location);
        notRecorded = List.copyOf(notRecorded);
        unknownTimes = List.copyOf(unknownTimes);
        times = List.copyOf(times);
        opened = List.copyOf(opened);
        fields = List.copyOf(fields);
        headline = List.copyOf(headline);
        leave = Map.copyOf(leave);
    }

    /// What becomes of a field beside being kept as it was written.
    enum As {
        FACT,
        OUTCOME,
        KEPT
    }

    /// @param columns together one clock time, such as a date and a time of day
    /// @param pattern of the columns with a space between
    record Time(String label, List<String> columns, String pattern, String title) {}

    /// @param columns each may hold one value
    /// @param as null for a fact
    /// @param trim characters taken off both ends, beside spaces
    /// @param codes what each code means; null where the values are words already
    record Field(
            String label,
            List<String> columns,
            @Nullable As as,
            @Nullable String trim,
            @Nullable List<String> notRecorded,
            @Nullable Map<String, String> codes) {
        boolean is(As what) {
            return what == (as == null ? As.FACT : as);
        }
    }

    /// @param field whose codes decide; where null, every incident has `otherwise`
    /// @param yes the codes that say that it is one
    /// @param otherwise what any other code says: a source that does not ask does not know
    record MentalHealth(@Nullable String field, @Nullable Set<String> yes, Known otherwise) {}

    /// Labels of times.
    record UnitOf(String callsign, Unit.Kind kind, String assigned, String atScene, String clear) {}

    /// Every column that must be in the file.
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(key);
        times.forEach(time -> columns.addAll(time.columns()));
        fields.forEach(field -> columns.addAll(field.columns()));
        return columns;
    }

    /// What is wrong with it, in words.
    List<String> problems() {
        Set<String> timeLabels =
                new LinkedHashSet<>(times.stream().map(Time::label).toList());
        Set<String> fieldLabels =
                new LinkedHashSet<>(fields.stream().map(Field::label).toList());
        List<String> problems = new ArrayList<>();
        Stream<String> unitTimes =
                unit == null ? Stream.of() : Stream.of(unit.assigned(), unit.atScene(), unit.clear());
        Stream.concat(opened.stream(), unitTimes)
                .filter(label -> !timeLabels.contains(label))
                .forEach(label -> problems.add("no time is called " + label));
        Stream<String> flag = mentalHealth.field() == null ? Stream.of() : Stream.of(mentalHealth.field());
        Stream.of(headline.stream(), Words.labels(location), flag)
                .flatMap(labels -> labels)
                .filter(label -> !fieldLabels.contains(label))
                .forEach(label -> problems.add("no field is called " + label));
        if (opened.isEmpty()) {
            problems.add("no time opens an incident");
        }
        return problems;
    }
}
