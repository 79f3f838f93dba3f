package concordat.architecture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import concordat.database.TestDatabase;
import concordat.detentions.Outcome;
import concordat.obligations.ObligationKind;
import concordat.records.RecordKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said both in an enum and in a table is said the same.
class EnumTablesTest {
    @Test
    void every_kind_of_record_has_its_row_and_its_numbers() throws SQLException {
        Map<String, String> kinds =
                ask("select k.code, to_regclass('records.' || lower(k.code) || '_number') from records.kind k");

        assertThat(kinds.keySet())
                .isEqualTo(Stream.of(RecordKind.values()).map(Enum::name).collect(toSet()));
        assertThat(kinds.values()).doesNotContainNull();
    }

    @Test
    void every_kind_of_obligation_has_its_row_and_ends_as_it_says() throws SQLException {
        assertThat(ask("select k.code, k.lost_when_due::text from obligations.kind k"))
                .isEqualTo(Stream.of(ObligationKind.values())
                        .collect(toMap(Enum::name, kind -> String.valueOf(kind.lostWhenDue()))));
    }

    @Test
    void every_outcome_that_an_assessment_comes_to_can_be_stored() throws SQLException {
        Map<String, String> taken = ask("""
                select m[1], ''
                  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '([A-Z][A-Z_0-9]+)', 'g') m
                 where c.conname = 'assessment_outcome_check' and m[1] not in ('CHECK', 'ANY', 'ARRAY')
                """);

        assertThat(taken.keySet())
                .isEqualTo(Stream.of(Outcome.values())
                        .filter(Outcome::isOfAssessment)
                        .map(Enum::name)
                        .collect(toSet()));
    }

    private static Map<String, String> ask(String sql) throws SQLException {
        try (Connection connection = TestDatabase.app().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, String> answers = new TreeMap<>();
            while (rows.next()) {
                answers.put(rows.getString(1), rows.getString(2));
            }
            return answers;
        }
    }
}
