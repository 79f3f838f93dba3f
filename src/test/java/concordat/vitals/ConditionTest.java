package concordat.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Vital WELL = new Vital("a", "A", 1, null);
    private static final Vital ILL = new Vital("b", "B", 2, "B is too much: do less.");

    private static final class Broken implements Vitals {
        @Override
        public List<Vital> read() {
            throw new IllegalStateException("words of somebody");
        }
    }

    @Test
    void gathers_what_every_part_says_and_what_is_wrong_with_it() {
        Condition.Now now = new Condition(List.of(() -> List.of(WELL), () -> List.of(ILL))).read();

        assertThat(now.vitals()).contains(WELL, ILL);
        assertThat(now.wrong()).containsExactly("B is too much: do less.");
    }

    @Test
    void a_part_that_cannot_be_read_is_something_wrong_and_hides_no_other() {
        Condition.Now now = new Condition(List.of(new Broken(), () -> List.of(WELL))).read();

        assertThat(now.vitals())
                .contains(WELL)
                .anyMatch(each -> each.name().equals("vitals_unread") && each.value() == 1);
        assertThat(now.wrong()).containsExactly("Broken could not be read: see the log.");
    }
}
