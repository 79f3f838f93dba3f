package concordat.law;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.law.PlaceOfSafetyRule.StationRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `docs/law.md` to the rules. `-Dwrite=true` writes it anew.
class LawDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/law.md");

    @Test
    void docs_law_md_says_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("write")) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/law.md is written from concordat.law.Rules: mvn test -Dtest=LawDocumentTest -Dwrite=true")
                .isEqualTo(document());
    }

    @Test
    void rules_are_listed_in_the_order_of_their_names() {
        assertThat(Rules.all())
                .extracting(Rule::id)
                .isEqualTo(Rules.all().stream()
                        .map(Rule::id)
                        .sorted(LawDocumentTest::byName)
                        .toList());
    }

    private static int byName(String a, String b) {
        boolean first = a.startsWith("RL-");
        return first == b.startsWith("RL-") ? (first ? a.compareTo(b) : 0) : first ? -1 : 1;
    }

    private static String document() {
        return """
                # The law that the program follows

                Written from `concordat.law.Rules`, which is the data the program decides by: do not edit it by hand.

                A *hard* rule refuses what is proposed; what has happened is always recorded, and flagged. A *soft* rule
                warns. A *timer* is an obligation with a time. Days are London days, both included, and it is the day of
                detention that counts: a case in train when the law changes keeps the law it began under. A rule with no
                first day has not commenced, or has no day in law.

                | Rule | Kind | What it says | Source | Where | From | To | |
                |---|---|---|---|---|---|---|---|
                %s

                ## Places of safety

                The kinds listed in section 135(6), nation by nation. The day on which police stations leave a list is the
                only part of the law that is a setting (`concordat.police-stations-removed.england` and `.wales`), because
                no minister has yet named it; a person detained before it stays under the list of their day.

                | Kind | %s |
                |---|%s|
                %s

                ## Not yet verified

                The program follows these too. Nobody has yet read the words, the figure or the date in a primary
                source, and an expert should settle each.

                %s
                """.formatted(
                        Rules.all().stream().map(LawDocumentTest::row).collect(joining("\n")),
                        Arrays.stream(Rule.Nation.values()).map(LawWords::of).collect(joining(" | ")),
                        "---|".repeat(Rule.Nation.values().length - 1) + "---",
                        Arrays.stream(PlaceOfSafety.values())
                                .map(LawDocumentTest::listed)
                                .collect(joining("\n")),
                        Rules.all().stream()
                                .filter(rule -> rule.citation().unverified())
                                .map(rule -> "* **" + rule.id() + "**, " + rule.citation() + ": " + rule.words())
                                .collect(joining("\n")));
    }

    private static String listed(PlaceOfSafety place) {
        Instant today =
                Section136.SINCE_2017.inForceFrom().atStartOfDay(London.ZONE).toInstant();
        return Arrays.stream(Rule.Nation.values())
                .map(nation -> PlaceOfSafetyRule.listed(nation, today, StationRemoval.NOT_COMMENCED)
                                .contains(place)
                        ? place == PlaceOfSafety.POLICE_STATION ? "adults alone, until the day named" : "yes"
                        : "no")
                .collect(joining(" | ", "| " + LawWords.of(place) + " | ", " |"));
    }

    private static String row(Rule rule) {
        return Stream.of(
                        rule.id(),
                        lower(rule.kind()),
                        rule.words(),
                        rule.citation().toString(),
                        switch (rule.jurisdiction()) {
                            case ENGLAND_AND_WALES -> "England and Wales";
                            case ENGLAND -> "England";
                            case LONDON -> "London";
                        },
                        day(rule.effectiveFrom()),
                        day(rule.effectiveTo()),
                        rule.citation().unverified() ? "unverified" : "")
                .collect(joining(" | ", "| ", " |"));
    }

    private static String lower(Rule.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
