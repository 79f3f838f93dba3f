package concordat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request a number, which its journal entries and its log lines carry, its place in a [Trace], and the
/// layout its navigation.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrameFilter extends OncePerRequestFilter {
    private static final String NUMBER = FrameFilter.class.getName() + ".number";

    private final List<NavigationLink> links;

    FrameFilter(List<NavigationLink> links) {
        this.links = links.stream()
                .sorted(Comparator.comparingInt(NavigationLink::order))
                .toList();
    }

    /// What is logged of a failure outside any handler carries the number too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Always ours: a number that a caller chose could stand for many requests.
        UUID number = request.getAttribute(NUMBER) instanceof UUID given ? given : UUID.randomUUID();
        Trace trace = Trace.of(request.getHeader("traceparent"), number);
        request.setAttribute(NUMBER, number);
        request.setAttribute(Frame.NAVIGATION, links);
        response.setHeader("X-Request-Id", number.toString());
        response.setHeader("Server-Timing", "traceparent;desc=\"" + trace + "\"");
        try (var _ = MDC.putCloseable("request", number.toString());
                var _ = MDC.putCloseable("trace", trace.id());
                var _ = MDC.putCloseable("span", trace.span())) {
            chain.doFilter(request, response);
        }
    }
}
