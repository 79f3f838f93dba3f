package concordat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concordat.ConcordatTest;
import concordat.SignedIn;
import concordat.actor.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConcordatTest
@ExtendWith(OutputCaptureExtension.class)
class HandlerRulesTest {
    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    ObjectProvider<RouterFunctionMapping> routes;

    @Autowired
    SignedIn signedIn;

    /// Breaks the rule on purpose.
    @Controller
    static class Canary {
        @GetMapping("/canary")
        void forgotten() {}
    }

    @Test
    void every_handler_has_a_rule() {
        List<HandlerMethod> handlers = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .toList();

        assertThat(handlers).hasSizeGreaterThan(10);
        assertThat(HandlerRules.withoutRule(handlers)).isEmpty();
    }

    /// Nobody is kept from recording what happens because somebody counts.
    @Test
    void whatever_counts_over_many_records_comes_last() {
        List<String> counting = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> each.getValue().getBeanType().getPackageName().equals("concordat.insight"))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .toList();

        assertThat(counting).hasSizeGreaterThan(10).allMatch(AdmissionFilter::isReport);
    }

    @Test
    void a_refused_call_is_logged_with_who_and_what(CapturedOutput output) {
        SignedIn.Person dispatcher = signedIn.as(Role.DISPATCHER, "HR-TEST", null);

        assertThat(dispatcher.get("/guardian?reference=INC-SECRET")).hasStatus(403);

        assertThat(output.getOut().lines().filter(line -> line.contains("Refused to")))
                .singleElement()
                .asString()
                .contains("DISPATCHER", dispatcher.actor().id().toString(), "HR-TEST", "GuardianPages#board")
                .doesNotContain("SECRET", dispatcher.actor().name());
    }

    @Test
    void nothing_answers_that_no_rule_can_be_put_on() {
        assertThat(routes.stream())
                .allSatisfy(mapping -> assertThat(mapping.getRouterFunction()).isNull());
    }

    @Test
    void a_handler_without_one_is_noticed() throws Exception {
        var forgotten = new HandlerMethod(new Canary(), Canary.class.getDeclaredMethod("forgotten"));

        assertThat(HandlerRules.withoutRule(List.of(forgotten)))
                .singleElement()
                .asString()
                .contains("forgotten");
    }

    @Test
    void the_program_does_not_start_with_a_handler_without_one() {
        try (var program = new AnnotationConfigWebApplicationContext()) {
            program.setServletContext(new MockServletContext());
            program.register(HandlerRules.class, OperatorToken.class, RequestMappingHandlerMapping.class, Canary.class);

            assertThatThrownBy(program::refresh)
                    .hasMessageContaining("Declare who may call")
                    .hasMessageContaining("forgotten");
        }
    }
}
