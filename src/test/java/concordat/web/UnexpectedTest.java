package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import java.io.UnsupportedEncodingException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;

/// What nobody foresaw is logged in whole, and shown as a reference to it alone.
@ConcordatTest
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedTest {
    private static final Pattern REFERENCE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Autowired
    SignedIn signedIn;

    @ParameterizedTest
    @ValueSource(strings = {"/trial/failing", "/api/trial/failing"})
    void is_logged_with_the_reference_that_is_shown_and_nothing_else_of_it_is_shown(String path, CapturedOutput output)
            throws UnsupportedEncodingException {
        SignedIn.Person officer = signedIn.as(Role.RESPONSE_OFFICER, "X-UNEXPECTED", null);

        var answer = path.startsWith("/api/") ? officer.api(HttpMethod.POST, path, "{}") : officer.post(path);

        assertThat(answer).hasStatus(500);
        String shown = answer.getResponse().getContentAsString();
        assertThat(REFERENCE.matcher(shown).results().map(MatchResult::group))
                .anyMatch(each -> output.getOut().contains("Unexpected failure, reference " + each));
        assertThat(output.getOut()).contains("at concordat.web.Trial");
        assertThat(shown).doesNotContain("Exception", "concordat.web", "at java");
    }
}
