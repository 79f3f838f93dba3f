package concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawWordsTest {
    @ParameterizedTest
    @MethodSource("wordsOfEnums")
    void every_code_has_words_of_its_own(Method words) throws ReflectiveOperationException {
        Set<Object> said = new HashSet<>();
        for (Object code : words.getParameterTypes()[0].getEnumConstants()) {
            String text = (String) words.invoke(null, code);
            assertThat(text).as(code.toString()).isNotBlank().doesNotContain("_", "  ");
            assertThat(said.add(text))
                    .as(code + " says what another says: " + text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void every_refusal_says_what_would_be_allowed_instead(Ground ground) {
        assertThat(LawWords.instead(ground)).endsWith(".");
    }

    @Test
    void every_ground_has_a_breach_of_its_own() {
        assertThat(Arrays.stream(Ground.values()).map(Ground::breach)).doesNotHaveDuplicates();
    }

    @Test
    void every_ground_breach_and_warning_rests_on_a_published_rule() {
        assertThat(Rules.all())
                .containsAll(Arrays.stream(Ground.values()).map(Ground::rule).toList())
                .containsAll(Arrays.stream(Breach.values()).map(Breach::rule).toList())
                .containsAll(Arrays.stream(Warning.values()).map(Warning::rule).toList());
    }

    @Test
    void a_reading_is_told_in_hours_and_minutes() {
        assertThat(LawWords.of(new HoldClock.Reading.NotStarted())).isEqualTo("On the way: the period has not begun");
        assertThat(LawWords.of(new HoldClock.Reading.Running(Duration.ofMinutes(61))))
                .isEqualTo("1 hour 1 minute left");
        assertThat(LawWords.of(new HoldClock.Reading.Ended(Duration.ofMinutes(5))))
                .isEqualTo("Authority to detain ended 5 minutes ago");
    }

    @Test
    void an_answer_of_no_has_a_ground() {
        assertThat(catchThrowable(() -> new Decision.Refused(List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Method> wordsOfEnums() {
        return Arrays.stream(LawWords.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterTypes()[0].isEnum());
    }
}
