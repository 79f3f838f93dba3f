package concordat.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.SignedIn.Person;
import concordat.actor.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an operator reads, and who else does not.
@ConcordatTest
class OperatorTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @ParameterizedTest
    @ValueSource(strings = {"/operator/metrics", "/operator/status"})
    void nobody_reads_it_without_the_token(String path) {
        Person administrator = signedIn.as(Role.ADMINISTRATOR, "X-OPERATOR", null);

        assertThat(mvc.get().uri(path)).hasStatus(401);
        assertThat(mvc.get().uri(path).header("Authorization", "Bearer " + ConcordatTest.OPERATOR_TOKEN + "x"))
                .hasStatus(401);
        assertThat(administrator.get(path)).hasStatus(401);
    }

    @Test
    void the_token_opens_nothing_else() {
        assertThat(asked("/api/sessions/current")).hasStatus(401);
    }

    @Test
    void metrics_are_numbers_of_the_program_and_name_addresses_by_their_templates_alone() throws Exception {
        Person officer = signedIn.as(Role.RESPONSE_OFFICER, "X-OPERATOR", null);
        officer.get("/incidents/9d5c4400-0000-4000-8000-0000000000aa?q=Jane");
        officer.get("/of-nobody/Jane");

        MvcTestResult answer = asked("/operator/metrics");

        assertThat(answer).hasStatusOk();
        String metrics = answer.getResponse().getContentAsString();
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_bucket{",
                        "uri=\"/incidents/{id}\"",
                        "hikaricp_connections_active{pool=\"concordat\"}",
                        "jvm_memory_used_bytes{",
                        "concordat_live_pages ",
                        "concordat_sign_in_failures_total ",
                        "# HELP concordat_engine_lag_seconds How long ago",
                        "concordat_obligations_late ",
                        "concordat_sealing_lag_seconds ",
                        "concordat_database_up 1.0",
                        "concordat_disk_free_bytes ")
                .doesNotContain("Jane", "9d5c44", officer.actor().id().toString(), "X-OPERATOR");
    }

    /// A number that is not told of helps nobody at night.
    @Test
    void every_number_of_ours_stands_in_the_operators_handbook() throws Exception {
        String handbook = Files.readString(Path.of("docs/operating.md"));
        List<String> ours = Pattern.compile("(?m)^# TYPE (concordat_\\w+)")
                .matcher(asked("/operator/metrics").getResponse().getContentAsString())
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();

        assertThat(ours).hasSizeGreaterThan(10).allMatch(name -> handbook.contains("`" + name + "`"));
    }

    @Test
    void the_status_says_how_it_is_and_why() {
        assertThat(asked("/operator/status"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.now.database_up", value -> assertThat(value).isEqualTo(1.0))
                .hasPathSatisfying(
                        "$.now.vitals_unread", value -> assertThat(value).isEqualTo(0.0))
                .hasPath("$.why");
    }

    private MvcTestResult asked(String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", "Bearer " + ConcordatTest.OPERATOR_TOKEN)
                .exchange();
    }
}
