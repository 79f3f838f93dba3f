package concordat.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
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

    static void send(HttpServletResponse response, int status, String type, String title) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = JsonMapper.shared().writeValueAsBytes(new Body(type, title, status));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private record Body(String type, String title, int status) {}
}
