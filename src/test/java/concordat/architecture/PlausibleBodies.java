package concordat.architecture;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Of each change that a program can ask for, a body that says something in every field, as its description has it.
final class PlausibleBodies {
    private static final int DEEPEST = 6;

    private final JsonMapper json = JsonMapper.shared();
    private final JsonNode described;
    private final Map<String, String> bodies = new HashMap<>();

    PlausibleBodies(MockMvcTester mvc) {
        described = json.readTree(
                mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsByteArray());
        described
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (!schema.isMissingNode()) {
                        bodies.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                json.writeValueAsString(of(schema, 0)));
                    }
                }));
    }

    /// Null where it takes none.
    @Nullable String of(String endpoint) {
        return bodies.get(endpoint);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return json.nullNode();
        }
        if (schema.has("$ref")) {
            return of(described.at(schema.get("$ref").asString().substring(1)), depth + 1);
        }
        for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.has(choice)) {
                return of(schema.get(choice).get(0), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("object")) {
            case "string" -> json.valueToTree(string(schema.path("format").asString("")));
            case "integer", "number" -> json.valueToTree(1);
            case "boolean" -> json.valueToTree(true);
            case "array" -> {
                ArrayNode list = json.createArrayNode();
                list.add(of(schema.path("items"), depth + 1));
                yield list;
            }
            default -> {
                ObjectNode object = json.createObjectNode();
                schema.path("properties")
                        .propertyStream()
                        .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
                yield object;
            }
        };
    }

    private static String string(String format) {
        return switch (format) {
            case "date-time" -> Instant.now().minusSeconds(60).toString();
            case "date" -> "2026-01-01";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> "YES";
        };
    }
}
