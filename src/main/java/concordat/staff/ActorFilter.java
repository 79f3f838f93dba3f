package concordat.staff;

import concordat.actor.CurrentActor;
import concordat.records.Secrets;
import concordat.web.Frame;
import concordat.web.NoDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds whoever is signed in to the rest of the request. A session that waits for its second factor is nobody's.
class ActorFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final Secrets secrets;

    ActorFilter(Sessions sessions, Secrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /// Nobody is signed in to what an operator asks, and it must answer without the database.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NoDatabase.isAskedBy(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> found = SessionCookie.token(request)
                .flatMap(token -> sessions.find(token, isUse(request)))
                .filter(Session::isOpen);
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Session session = found.get();
        Supplier<String> keepKey = () -> Base64.getEncoder()
                .encodeToString(
                        secrets.derive("kept-in-the-browser:" + session.actor().id()));
        request.setAttribute(Frame.KEEP_KEY, keepKey);
        try {
            CurrentSession.call(
                    session,
                    () -> CurrentActor.call(session.actor(), () -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /// What a page asks by itself, to be up to date, is not done by anybody: a screen that was left goes idle.
    private static boolean isUse(HttpServletRequest request) {
        boolean refresh = request.getMethod().equals("GET") && request.getHeader("HX-Request") != null;
        return !refresh && !request.getRequestURI().equals("/live");
    }
}
