package concordat.interop;

import concordat.incidents.ImportedIncident;
import concordat.incidents.ImportedIncident.Moment;
import concordat.incidents.ImportedIncident.Outcome;
import concordat.incidents.ImportedIncident.UnitTimes;
import concordat.incidents.IncidentId;
import concordat.incidents.Known;
import concordat.incidents.LocationKind;
import concordat.incidents.Place;
import concordat.interop.Mapping.As;
import concordat.interop.SourceRow.Unreadable;
import concordat.interop.SourceRow.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads the rows of one incident as the mapping says. A source repeats a row once a disposition, or once for each of
/// whatever else it counts: what the rows agree on is told once, and where they differ, all of it.
final class ReadIncident {
    /// A code that the mapping gives no meaning.
    record Unmapped(String field, String code) {}

    /// What people said that codes mean, since the mapping was written.
    record Meanings(Map<Unmapped, String> words) {
        static final Meanings NONE = new Meanings(Map.of());

        @Nullable String of(String field, String code) {
            return words.get(new Unmapped(field, code));
        }
    }

    sealed interface Reading {
        record Read(ImportedIncident incident, Set<Unmapped> unmapped) implements Reading {}

        record Refused(String reason) implements Reading {}
    }

    private record Source(String mapping, int version, String key, Map<String, Collection<String>> codes) {}

    private final Mapping mapping;
    private final String borough;
    private final Meanings meanings;
    private final Instant now;

    /// Label of a field, then code as it was written to its words, both in the order they were met.
    private final Map<String, Map<String, String>> recorded = new LinkedHashMap<>();

    private final Map<String, List<ClockTime.At>> times = new LinkedHashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Set<Unmapped> unmapped = new HashSet<>();

    private ReadIncident(Mapping mapping, String borough, Meanings meanings, Instant now) {
        this.mapping = mapping;
        this.borough = borough;
        this.meanings = meanings;
        this.now = now;
    }

    /// @param borough GSS code of the borough that it is filed under
    /// @param rows those with this key, in the order of the file
    static Reading read(
            Mapping mapping,
            SourceRow.Header header,
            String borough,
            IncidentId id,
            String key,
            List<SourceRow> rows,
            Meanings meanings,
            Instant now) {
        ReadIncident incident = new ReadIncident(mapping, borough, meanings, now);
        try {
            for (SourceRow row : rows) {
                incident.add(row.values(header));
            }
            return new Reading.Read(incident.told(id, key), incident.unmapped);
        } catch (Unreadable bad) {
            return new Reading.Refused(Objects.requireNonNull(bad.getMessage()));
        }
    }

    private void add(Values row) throws Unreadable {
        for (Mapping.Time time : mapping.times()) {
            String written =
                    String.join(" ", time.columns().stream().map(row::of).toList());
            switch (ClockTime.read(written.strip(), time, mapping, now)) {
                case ClockTime.At at -> {
                    List<ClockTime.At> known = times.computeIfAbsent(time.label(), _ -> new ArrayList<>());
                    if (!known.contains(at)) {
                        known.add(at);
                    }
                }
                case ClockTime.DayAlone(LocalDate day) -> days.putIfAbsent(time.label(), day);
                case ClockTime.NotKnown _ -> {}
                case ClockTime.Wrong(String why) -> throw new Unreadable(why);
            }
        }
        for (Mapping.Field field : mapping.fields()) {
            for (String column : field.columns()) {
                add(field, trimmed(row.of(column), field.trim()));
            }
        }
    }

    private void add(Mapping.Field field, String code) {
        boolean nothing = code.isEmpty()
                || mapping.notRecorded().contains(code)
                || (field.notRecorded() != null && field.notRecorded().contains(code));
        if (!nothing) {
            recorded.computeIfAbsent(field.label(), _ -> new LinkedHashMap<>()).put(code, words(field, code));
        }
    }

    private String words(Mapping.Field field, String code) {
        String said = meanings.of(field.label(), code);
        if (said != null || field.codes() == null) {
            return said == null ? code : said;
        }
        String meant = field.codes().get(code);
        if (meant == null) {
            unmapped.add(new Unmapped(field.label(), code));
        }
        return meant == null ? code : meant;
    }

    private ImportedIncident told(IncidentId id, String key) throws Unreadable {
        Instant openedAt = openedAt();
        Instant closedAt = Stream.concat(Stream.of(openedAt), allTimes().map(ClockTime.At::instant))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new ImportedIncident(
                id,
                openedAt,
                closedAt,
                mapping.headline().stream()
                        .map(this::first)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(mapping.title()),
                borough,
                new Place(LocationKind.UNKNOWN, Words.fill(mapping.location(), this::first), "", "", null, null),
                mentalHealth(),
                mapping.definition(),
                facts(key),
                outcomes(),
                moments(openedAt),
                unit(),
                source(key));
    }

    /// The best time that is known, to the minute if any is; else the day.
    private Instant openedAt() throws Unreadable {
        Stream<Instant> known = mapping.opened().stream()
                .filter(times::containsKey)
                .map(label ->
                        Objects.requireNonNull(times.get(label)).getFirst().instant());
        Stream<Instant> others = allTimes().map(ClockTime.At::instant).sorted();
        Stream<Instant> days = this.days.values().stream()
                .sorted()
                .map(day -> day.atStartOfDay(mapping.zone()).toInstant());
        return Stream.of(known, others, days)
                .flatMap(each -> each)
                .findFirst()
                .orElseThrow(() -> new Unreadable("No time in it is known"));
    }

    private Stream<ClockTime.At> allTimes() {
        return times.values().stream().flatMap(List::stream);
    }

    private Known mentalHealth() {
        Mapping.MentalHealth rule = mapping.mentalHealth();
        if (rule.field() == null || rule.yes() == null) {
            return rule.otherwise();
        }
        Set<String> codes = recorded.getOrDefault(rule.field(), Map.of()).keySet();
        return codes.stream().anyMatch(rule.yes()::contains) ? Known.YES : rule.otherwise();
    }

    private Map<String, String> facts(String key) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Source", mapping.title());
        facts.put("Key in the source", key);
        fields(As.FACT).forEach(label -> facts.put(label, String.join("; ", wordsOf(label))));
        mapping.times().stream()
                .filter(time -> !times.containsKey(time.label()))
                .forEach(time -> facts.put(time.title(), notKnown(time)));
        return facts;
    }

    private String notKnown(Mapping.Time time) {
        LocalDate day = days.get(time.label());
        return day == null ? "Not known" : "On %s, at a time that is not known".formatted(day);
    }

    private List<Outcome> outcomes() {
        return fields(As.OUTCOME)
                .flatMap(label -> recorded.getOrDefault(label, Map.of()).entrySet().stream())
                .map(code -> new Outcome(code.getKey(), code.getValue()))
                .toList();
    }

    private Stream<String> fields(As what) {
        return mapping.fields().stream()
                .filter(field -> field.is(what))
                .map(Mapping.Field::label)
                .filter(recorded::containsKey);
    }

    private List<Moment> moments(Instant openedAt) {
        List<Moment> moments = new ArrayList<>();
        for (Mapping.Time time : mapping.times()) {
            for (ClockTime.At at : times.getOrDefault(time.label(), List.of())) {
                String early =
                        at.instant().isBefore(openedAt) ? "Earlier than the incident began, as the source has it" : "";
                moments.add(new Moment(at.instant(), time.title(), at.note().isEmpty() ? early : at.note()));
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private @Nullable UnitTimes unit() {
        Mapping.UnitOf unit = mapping.unit();
        Instant assigned = unit == null ? null : time(unit.assigned());
        return unit == null || assigned == null
                ? null
                : new UnitTimes(unit.callsign(), unit.kind(), assigned, time(unit.atScene()), time(unit.clear()));
    }

    private @Nullable Instant time(String label) {
        List<ClockTime.At> known = times.get(label);
        return known == null ? null : known.getFirst().instant();
    }

    private String source(String key) {
        Map<String, Collection<String>> codes = new LinkedHashMap<>();
        recorded.forEach((label, values) -> codes.put(label, values.keySet()));
        return JsonMapper.shared().writeValueAsString(new Source(mapping.name(), mapping.version(), key, codes));
    }

    private String first(String label) {
        Collection<String> words = wordsOf(label);
        return words.isEmpty() ? "" : words.iterator().next();
    }

    private Collection<String> wordsOf(String label) {
        return new java.util.LinkedHashSet<>(
                recorded.getOrDefault(label, Map.of()).values());
    }

    private static String trimmed(String value, @Nullable String trim) {
        if (trim == null) {
            return value;
        }
        int from = 0;
        int to = value.length();
        while (from < to && isTrimmed(value.charAt(from), trim)) {
            from++;
        }
        while (to > from && isTrimmed(value.charAt(to - 1), trim)) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isTrimmed(char character, String trim) {
        return character == ' ' || trim.indexOf(character) >= 0;
    }
}
