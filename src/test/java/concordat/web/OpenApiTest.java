package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import concordat.ConcordatTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API against what really answers.
@ConcordatTest
class OpenApiTest {
    static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    JsonNode described;

    @BeforeEach
    void the_description() throws Exception {
        var answer = mvc.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        described = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void tells_every_handler_and_nothing_else() {
        List<String> handlers = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));

        assertThat(operations()).isNotEmpty().containsExactlyInAnyOrderElementsOf(handlers);
    }

    @Test
    void asks_for_a_key_with_every_change_but_those_of_a_session() {
        assertThat(operations().stream().filter(this::asksForAKey))
                .containsExactlyInAnyOrderElementsOf(operations().stream()
                        .filter(operation -> CHANGING.contains(operation.split(" ")[0]))
                        .filter(operation -> !operation.contains(" /api/sessions"))
                        .toList());
    }

    @Test
    void says_how_to_be_somebody() {
        assertThat(described.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    private List<String> operations() {
        List<String> operations = new ArrayList<>();
        described
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    private boolean asksForAKey(String operation) {
        String[] parts = operation.split(" ");
        JsonNode parameters = described.get("paths").get(parts[1]).get(parts[0]).path("parameters");
        return parameters
                .valueStream()
                .anyMatch(parameter -> parameter.get("name").asString().equals("Idempotency-Key"));
    }
}
