package concordat.people;

import concordat.web.LondonTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is known of a person, as people read it.
final class PersonWords {
    record Fact(String label, String words) {}

    private PersonWords() {}

    /// Every fact by its label, always the same ones; the words of what is not known are empty.
    static List<Fact> facts(Details details) {
        return List.of(
                new Fact(
                        "Name", details.name().isUnknown() ? "" : details.name().words()),
                new Fact("Also known as", details.name().knownAs()),
                new Fact("Description", details.description()),
                new Fact("Born", of(details.born())),
                new Fact(
                        "Sex",
                        details.sex() == Sex.NOT_KNOWN ? "" : details.sex().words()),
                new Fact("Gender", details.gender()),
                new Fact(
                        "NHS number",
                        details.nhsNumber() == null ? "" : details.nhsNumber().toString()),
                new Fact("Language", details.speech().language()),
                new Fact("Interpreter", details.speech().needsInterpreter() ? "Needed" : ""),
                new Fact("Communication", details.speech().needs()),
                new Fact("Identity", details.confidence().words()),
                new Fact("Home", details.home().words()),
                new Fact("Phone", String.join(", ", details.phones())));
    }

    /// What differs, as "old, now new".
    static List<Fact> changes(Details before, Details after) {
        Map<String, String> earlier = facts(before).stream().collect(Collectors.toMap(Fact::label, Fact::words));
        List<Fact> changes = new ArrayList<>();
        for (Fact fact : facts(after)) {
            String old = earlier.getOrDefault(fact.label(), "");
            if (!old.equals(fact.words())) {
                changes.add(new Fact(fact.label(), said(old) + ", now " + said(fact.words())));
            }
        }
        return changes;
    }

    /// "4 March 1987", "about 1987", or nothing.
    static String of(Born born) {
        if (born.on() != null) {
            return LondonTime.date(born.on());
        }
        return born.yearAbout() == null ? "" : "about " + born.yearAbout();
    }

    private static String said(String words) {
        return words.isBlank() ? "not known" : words;
    }
}
