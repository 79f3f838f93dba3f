package concordat.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves nobody under another name while the program is said to be at this machine alone, as it is with the
/// demonstration: neither by a proxy that somebody put before it, nor without TLS.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OnlyHere extends OncePerRequestFilter {
    private static final int MISDIRECTED = 421;
    private static final String WORDS = """
            This Concordat serves this machine alone, at %s. \
            Whoever runs it says by CONCORDAT_ADDRESS where others reach it: see docs/running.md.
            """;

    private final Address address;

    OnlyHere(Address address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!address.isHere() || Address.isHere(request.getServerName()) && isFromHere(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(WORDS.formatted(address.origin()));
    }

    /// What a browser or a proxy says of where somebody is, where it says so.
    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.getHeader("X-Forwarded-Host") == null
                && request.getHeader("Forwarded") == null
                && (origin == null || origin.equals("null") || Address.isHere(host(origin)));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
