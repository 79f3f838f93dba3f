package concordat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses at the door, before the database is asked who it is, what there is no room for; and in the same
/// words what the database had no room for. A place is held while the program works, and not while somebody's
/// line is slow: a body is read before, and the place is given back as soon as the answer begins to leave.
class AdmissionFilter extends OncePerRequestFilter {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /// Forms without which nothing new is recorded.
    static final Set<String> BEGINNINGS =
            Set.of("/sign-in", "/calls/new", "/incidents/new", "/detentions/new", "/warrants/new");

    /// What is counted, or handed out, over many records: all of it can wait.
    static final Pattern REPORTS = Pattern.compile("(/api)?"
            + "(/returns|/legal-status|/capacity|/gaps|/pathway/(outcomes|measured)|/journal|"
            + "/(access|guardian)/[^/]+/(looks|disclosures)|/records/[^/]+/export)([./].*)?");

    private static final int SHORT_BODY = 16_000;

    private static final Logger log = LoggerFactory.getLogger(AdmissionFilter.class);

    private final Admission admission;
    private final List<OnlyLooks> onlyLooks;

    /// One line a second, so that a database that is away does not fill the disk of the log.
    private final RateLimit lines = new RateLimit(1, 1, System::nanoTime);

    AdmissionFilter(Admission admission, List<OnlyLooks> onlyLooks) {
        this.admission = admission;
        this.onlyLooks = List.copyOf(onlyLooks);
    }

    /// Files of the program ask the database nothing, and who asks how the program does must be told while it
    /// is full.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NoDatabase.isAskedBy(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Admission.Rank rank = rank(request);
        if (!admission.isOpen()) {
            refuse(request, response);
            return;
        }
        HttpServletRequest read = readFirst(request);
        if (!admission.enter(rank)) {
            refuse(request, response);
            return;
        }
        Place place = new Place(response, rank);
        try {
            chain.doFilter(read, place);
        } catch (RuntimeException | ServletException failure) {
            if (!Busy.is(failure) || response.isCommitted()) {
                throw failure;
            }
            if (lines.take("busy").isZero()) {
                log.warn("Refused, because the database was busy or away", failure);
            }
            refuse(request, response);
        } finally {
            place.giveBack();
        }
    }

    Admission.Rank rank(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean changes = CHANGING.contains(request.getMethod())
                && onlyLooks.stream().noneMatch(one -> one.path().equals(path));
        if (mayBeLongInComing(request) || !changes && isReport(path)) {
            return Admission.Rank.REPORT;
        }
        return changes || BEGINNINGS.contains(path) ? Admission.Rank.CHANGE : Admission.Rank.LOOK;
    }

    static boolean isReport(String path) {
        return REPORTS.matcher(path).matches();
    }

    private static boolean mayBeLongInComing(HttpServletRequest request) {
        return request.getContentLengthLong() > SHORT_BODY || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static HttpServletRequest readFirst(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= 0 || mayBeLongInComing(request)) {
            return request;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            return new BodyReadTwice(request, SHORT_BODY);
        }
        request.getParameterMap();
        return request;
    }

    /// A look, of which thousands may come in a second, is answered here; a form that may not have been read yet is
    /// left to the container.
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
        if (request.getRequestURI().startsWith("/api/")) {
            Problems.send(response, HttpStatus.SERVICE_UNAVAILABLE);
        } else if (request.getMethod().equals("GET")) {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            try {
                PageProblems.page(ProblemPage.of(HttpStatus.SERVICE_UNAVAILABLE, null))
                        .render(null, request, response);
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /// Gives the place back once, when the answer begins to leave or else at the end.
    private final class Place extends HttpServletResponseWrapper {
        private final Admission.Rank rank;
        private final AtomicBoolean held = new AtomicBoolean(true);

        Place(HttpServletResponse response, Admission.Rank rank) {
            super(response);
            this.rank = rank;
        }

        void giveBack() {
            if (held.compareAndSet(true, false)) {
                admission.leave(rank);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            giveBack();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            giveBack();
            return super.getWriter();
        }
    }
}
