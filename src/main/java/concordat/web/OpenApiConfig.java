package concordat.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API, at `/api/openapi.json`: made from the handlers, with what the filters ask of every call.
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {
    private static final String BEARER = "bearer";

    @Bean
    OpenApiCustomizer whatTheFiltersAsk() {
        return api -> {
            describe(api);
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        if (OnceFilter.isMadeOnce(method.name(), path)) {
                            operation.addParametersItem(key());
                        }
                    }));
            api.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .forEach(OpenApiConfig::problems);
        };
    }

    private static void describe(OpenAPI api) {
        api.info(new Info()
                .title("Concordat")
                .version("1")
                .description(
                        "Every act of the pages, as JSON. Errors are RFC 9457 problems, told apart by their type."));
        api.schemaRequirement(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description("The token that POST /api/sessions gives"));
        api.security(List.of(new SecurityRequirement().addList(BEARER)));
        // The address by which this was asked for says nothing of where it is served.
        api.servers(null);
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .required(true)
                .description(
                        "Made by the caller, new for each change. Sent again with the same body it gets the same answer.")
                .schema(new StringSchema().minLength(OnceFilter.SHORTEST_KEY).maxLength(OnceFilter.LONGEST_KEY));
    }

    private static void problems(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new io.swagger.v3.oas.models.responses.ApiResponse().description("A problem (RFC 9457)"));
    }
}
