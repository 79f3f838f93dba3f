package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// Nothing is raised or added without somebody looking at it, and what lags behind has a day by which it is raised,
/// within what SECURITY.md allows. The tests call nobody, so they know of no weakness: whoever looks does.
class LibrariesTest {
    private static final Path LOOKED_AT = Path.of("docs/security/libraries.csv");
    private static final int DAYS_TO_RAISE = 31;

    @Test
    void every_version_that_the_build_names_was_looked_at() throws IOException {
        Map<String, String> looked = new TreeMap<>();
        for (CSVRecord row : rows()) {
            looked.put(row.get("library"), row.get("version"));
        }

        assertThat(looked).isEqualTo(named(Files.readString(Path.of("pom.xml"))));
    }

    @Test
    void what_lags_behind_is_raised_within_the_time_that_is_promised() throws IOException {
        for (CSVRecord row : rows()) {
            LocalDate looked = LocalDate.parse(row.get("looked"));
            if (row.get("newest").isEmpty()) {
                assertThat(row.get("part_of")).as(row.get("library")).isEqualTo("build");
            } else if (row.get("version").equals(row.get("newest"))) {
                assertThat(row.get("raise_by")).as(row.get("library")).isEmpty();
            } else {
                assertThat(LocalDate.parse(row.get("raise_by")))
                        .as(row.get("library"))
                        .isBetween(looked, looked.plusDays(DAYS_TO_RAISE));
            }
        }
        assertThat(Files.readString(Path.of("SECURITY.md"))).contains("docs/security/libraries.csv", "once a month");
    }

    private static Map<String, String> named(String pom) {
        Map<String, String> named = new TreeMap<>();
        Pattern.compile("<([a-z0-9-]+)\\.version>([^<]+)</")
                .matcher(pom)
                .results()
                .filter(each -> !each.group(1).equals("java"))
                .forEach(each -> named.put(each.group(1), each.group(2)));
        Pattern.compile("starter-parent</artifactId>\\s*<version>([^<]+)<")
                .matcher(pom)
                .results()
                .forEach(each -> named.put("spring-boot", each.group(1)));
        return named;
    }

    private static Iterable<CSVRecord> rows() throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(LOOKED_AT))) {
            return rows.getRecords();
        }
    }
}
