package concordat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds each field of each form in one place, whatever more its own form asks of it; and refuses a form that says
/// something in its address too: which of the two would count must never matter.
public class FieldLimitFilter extends OncePerRequestFilter {
    /// Ten pages, of what somebody types in one go. JSON is bounded alike in `application.properties`.
    static final int LONGEST = 20_000;

    private static final int LONGEST_NAME = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (saysSomethingTwice(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getParameterMap().entrySet().stream().anyMatch(FieldLimitFilter::isTooLong)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isTooLong(Map.Entry<String, String[]> field) {
        return field.getKey().length() > LONGEST_NAME
                || Arrays.stream(field.getValue()).anyMatch(value -> value.length() > LONGEST);
    }

    /// The container puts both together, those of the address first.
    private static boolean saysSomethingTwice(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || request.getMethod().equals("GET")) {
            return false;
        }
        return Arrays.stream(query.split("&"))
                .map(FieldLimitFilter::name)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .anyMatch(said -> many(request, said.getKey()) > said.getValue());
    }

    /// As the container reads it.
    private static String name(String pair) {
        return URLDecoder.decode(pair.replaceFirst("=.*", "").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
    }

    private static int many(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]).length;
    }
}
