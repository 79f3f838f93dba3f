package concordat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too large before anybody reads it: one that says how long it is by what it says, one to the
/// API that does not by reading no further than it may. A form must say it, and every browser does.
public class BodyLimitFilter extends OncePerRequestFilter {
    /// Files are held in memory while they are looked at, so few are taken in at a time.
    private static final int FILES_AT_ONCE = 4;

    private final BodyLimits limits;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

    BodyLimitFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = limits.of(request);
        long length = request.getContentLengthLong();
        if (length > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length > BodyLimits.ORDINARY) {
            oneOfFew(request, response, chain);
        } else if (length >= 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            BodyReadTwice read = new BodyReadTwice(request, BodyLimits.ORDINARY);
            if (read.isTooLarge()) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                chain.doFilter(read, response);
            }
        } else {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
    }

    static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    private void oneOfFew(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!files.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            files.release();
        }
    }
}
