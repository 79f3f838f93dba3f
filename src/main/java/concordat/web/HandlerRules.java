package concordat.web;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Asks the rule of every handler before it runs, and will not let the program start with a handler that has none.
@Component
class HandlerRules implements HandlerInterceptor, SmartInitializingSingleton {
    /// Handlers of the libraries, which cannot carry our annotations: health says only up or down, and the description
    /// of the API holds no data.
    private static final Set<String> OPEN_LIBRARY_HANDLERS = Set.of(
            "org.springdoc.webmvc.api.OpenApiWebMvcResource",
            "org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping$OperationHandler",
            "org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping$WebMvcLinksHandler");

    private static final Logger log = LoggerFactory.getLogger(HandlerRules.class);

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private final OperatorToken operator;

    HandlerRules(ObjectProvider<RequestMappingInfoHandlerMapping> mappings, OperatorToken operator) {
        this.mappings = mappings;
        this.operator = operator;
    }

    /// Before the first request can come.
    @Override
    public void afterSingletonsInstantiated() {
        List<String> without = withoutRule(mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .toList());
        if (!without.isEmpty()) {
            throw new IllegalStateException("Declare who may call: " + String.join(", ", without));
        }
    }

    static List<String> withoutRule(List<HandlerMethod> handlers) {
        return handlers.stream()
                .filter(handler -> !isOpenLibraryHandler(handler))
                .filter(handler -> Rule.of(handler).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
    }

    private static boolean isOpenLibraryHandler(HandlerMethod handler) {
        return OPEN_LIBRARY_HANDLERS.contains(handler.getBeanType().getName());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpenLibraryHandler(method)) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // The end of an answer that was allowed when it began.
            return true;
        }
        Rule rule = Rule.of(method).orElseThrow();
        if (rule instanceof Rule.ByToken) {
            return isOperator(request, response);
        }
        Optional<Actor> actor = CurrentActor.optional();
        if (rule.allows(actor)) {
            return true;
        }
        if (actor.isPresent()) {
            log.warn(
                    "Refused to {} {} of {}: {} {}",
                    actor.get().role(),
                    actor.get().id(),
                    actor.get().agency(),
                    request.getMethod(),
                    method.getShortLogMessage());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?then=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
        return false;
    }

    /// Where no token is set there is nothing to ask for.
    private boolean isOperator(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (operator.isShownBy(request)) {
            return true;
        }
        response.sendError(operator.isSet() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private static String wanted(HttpServletRequest request) {
        boolean canBeShownAgain = request.getMethod().equals("GET");
        String query = request.getQueryString();
        return canBeShownAgain ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }
}
