package concordat.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// What every answer tells the browser, whoever gives it: a page, a file, an error of the container, the refusal of
/// the firewall. It is said before anything else looks at the request, so nothing that is refused early goes without.
class SafeHeaders implements Filter {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'",
            // Two years. A browser that came without TLS, as to this machine itself, does not heed it.
            "Strict-Transport-Security",
            "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(self)",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            // Assets say otherwise of themselves: their addresses carry a hash, and they hold no data.
            "Cache-Control",
            "no-store");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ALWAYS.forEach(((HttpServletResponse) response)::setHeader);
        chain.doFilter(request, response);
    }
}
