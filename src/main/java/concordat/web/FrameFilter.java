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

/// Gives each request a number, which its journal entries and its log lines carry, and the layout its navigation.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrameFilter extends OncePerRequestFilter {
    private final List<NavigationLink> links;

    FrameFilter(List<NavigationLink> links) {
        this.links = links.stream()
                .sorted(Comparator.comparingInt(NavigationLink::order))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = UUID.randomUUID().toString();
        request.setAttribute(Frame.NAVIGATION, links);
        response.setHeader("X-Request-Id", number);
        try (var _ = MDC.putCloseable("request", number)) {
            chain.doFilter(request, response);
        }
    }
}
