package concordat.records;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much of a record an involvement opens: some of its sections. With none, it is a pointer: that there is such a
/// record, and who is involved in it.
public record Scope(Set<Section> sections) {
    public static final Scope WHOLE = new Scope(EnumSet.allOf(Section.class));
    public static final Scope POINTER = new Scope(Set.of());

    public Scope {
        sections = sections.isEmpty() ? Set.of() : Set.copyOf(sections);
    }

    public static Scope of(Collection<Section> sections) {
        return new Scope(Set.copyOf(sections));
    }

    /// @param names as the database joins them, by commas
    public static Scope of(String names) {
        return new Scope(Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Section::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean covers(Section section) {
        return sections.contains(section);
    }

    public boolean covers(Scope other) {
        return sections.containsAll(other.sections);
    }

    public Scope without(Scope other) {
        return new Scope(
                sections.stream().filter(section -> !other.covers(section)).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isPointer() {
        return sections.isEmpty();
    }

    /// Reads after "can see": "the whole record", "contacts and risk and plan", "that there is this record".
    public String words() {
        if (equals(WHOLE)) {
            return "the whole record";
        }
        return isPointer()
                ? "that there is this record"
                : Stream.of(Section.values())
                        .filter(this::covers)
                        .map(Section::words)
                        .collect(Collectors.joining(", "));
    }

    String[] names() {
        return sections.stream().map(Section::name).sorted().toArray(String[]::new);
    }
}
