package concordat.london;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final String HEADER = "place,name,age_groups,physical_health,takes_intoxicated,notes\n";

    @Nested
    class A_file {
        @Test
        void is_read_into_typed_columns() throws IOException {
            assertThat(suites("HIGHGATE,Suite 1,ADULT,BASIC,Y,\n"))
                    .containsExactly(
                            new Suite("HIGHGATE", "Suite 1", AgeGroups.ADULT, Suite.PhysicalHealth.BASIC, true, null));
        }

        @Test
        void with_an_unknown_word_is_refused_by_file_and_line() {
            assertThatThrownBy(() -> suites("HIGHGATE,Suite 1,ADULT,BASIC,Y,\nHIGHGATE,Suite 2,SENIOR,BASIC,Y,\n"))
                    .hasMessage("suites.csv line 3: age_groups is “SENIOR” and not one of [ADULT, CHILD, BOTH]");
        }

        @Test
        void with_an_empty_cell_where_one_is_needed_is_refused() {
            assertThatThrownBy(() -> suites("HIGHGATE,,ADULT,BASIC,Y,\n"))
                    .hasMessage("suites.csv line 2: name is missing");
        }

        @Test
        void with_a_doubtful_yes_is_refused() {
            assertThatThrownBy(() -> suites("HIGHGATE,Suite 1,ADULT,BASIC,maybe,\n"))
                    .hasMessage("suites.csv line 2: takes_intoxicated is “maybe” and not Y or N");
        }

        @Test
        void with_a_short_line_is_refused() {
            assertThatThrownBy(() -> suites("HIGHGATE,Suite 1,ADULT\n")).hasMessage("suites.csv line 2: has 3 columns");
        }

        @Test
        void without_a_column_is_refused() {
            assertThatThrownBy(() -> Row.readAll("posts.csv", new StringReader("code\nA\n"), Post::from))
                    .hasMessage("posts.csv line 2: there is no column team");
        }

        @Test
        void with_a_rank_in_words_is_refused() {
            String posts = "code,team,title,role,escalation_rank\nA,B,Duty AMHP,AMHP,first\n";

            assertThatThrownBy(() -> Row.readAll("posts.csv", new StringReader(posts), Post::from))
                    .hasMessage("posts.csv line 2: escalation_rank is “first” and not a whole number");
        }

        @Test
        void with_a_wrong_number_of_degrees_is_refused() {
            String points = "latitude,longitude\n51.5,west\n";

            assertThatThrownBy(() -> Row.readAll("places.csv", new StringReader(points), Row::coordinates))
                    .hasMessage("places.csv line 2: longitude is “west” and not a number of degrees");
        }

        @Test
        void with_a_day_that_does_not_exist_is_refused() {
            String days = "valid_from,valid_to\n2024-11-31,\n";

            assertThatThrownBy(() -> Row.readAll("boroughs.csv", new StringReader(days), Row::validity))
                    .hasMessage("boroughs.csv line 2: valid_from is “2024-11-31” and not a date such as 2024-11-01");
        }

        @Test
        void with_an_end_before_its_beginning_is_refused() {
            String days = "valid_from,valid_to\n2024-11-01,2024-11-01\n";

            assertThatThrownBy(() -> Row.readAll("boroughs.csv", new StringReader(days), Row::validity))
                    .hasMessage("boroughs.csv line 2: valid_to is not after valid_from");
        }
    }

    private static List<Suite> suites(String lines) throws IOException {
        return Row.readAll("suites.csv", new StringReader(HEADER + lines), Suite::from);
    }
}
