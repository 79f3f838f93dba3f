package concordat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// Failures told to a program: RFC 9457. None ever carries an exception's message.
public final class Problems {
    private Problems() {}

    /// @param type the path that names this kind of problem, such as `/problems/not-found`
    public static ProblemDetail of(HttpStatus status, String type, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(type));
        problem.setTitle(title);
        return problem;
    }

    /// The kind of problem that a status alone tells.
    static ProblemDetail of(HttpStatus status) {
        return of(status, type(status), title(status));
    }

    static void send(HttpServletResponse response, HttpStatus status) throws IOException {
        send(response, new Body(type(status), title(status), status.value(), null));
    }

    /// @param reference finds the log entry of an unexpected failure
    static void sendUnexpected(HttpServletResponse response, HttpStatus status, String reference) throws IOException {
        send(response, new Body(type(status), title(status), status.value(), reference));
    }

    static void send(HttpServletResponse response, HttpStatus status, String type, String title) throws IOException {
        send(response, new Body(type, title, status.value(), null));
    }

    private static void send(HttpServletResponse response, Body sent) throws IOException {
        response.setStatus(sent.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = JsonMapper.shared().writeValueAsBytes(sent);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "/problems/not-found";
            case UNAUTHORIZED -> "/problems/not-signed-in";
            case FORBIDDEN -> "/problems/forbidden";
            case METHOD_NOT_ALLOWED -> "/problems/method-not-allowed";
            case CONTENT_TOO_LARGE -> "/problems/too-large";
            case TOO_MANY_REQUESTS -> "/problems/too-many-requests";
            case SERVICE_UNAVAILABLE -> "/problems/unavailable";
            case INTERNAL_SERVER_ERROR -> "/problems/unexpected";
            default -> "/problems/bad-request";
        };
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here that you can see";
            case UNAUTHORIZED -> "Sign in first: POST /api/sessions";
            case FORBIDDEN -> "Your role does not include this";
            case METHOD_NOT_ALLOWED -> "This cannot be done with that method";
            case CONTENT_TOO_LARGE -> "The body is larger than is taken here";
            case TOO_MANY_REQUESTS -> "Too many requests: wait as long as Retry-After says";
            case SERVICE_UNAVAILABLE -> "Send it again with the same key: it is done once";
            case INTERNAL_SERVER_ERROR -> "Something went wrong";
            default -> "The request could not be understood";
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String type, String title, int status, @Nullable String reference) {}
}
