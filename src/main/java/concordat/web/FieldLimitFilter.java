package concordat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

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
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
                .anyMatch(said -> values(request, said.getKey()).count() > said.getValue().size());
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]));
    }
}
