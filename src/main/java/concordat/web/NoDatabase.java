package concordat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/// What is answered without the database, by nobody in particular: files of the program, and how it does. It is
/// answered
/// while the program is full and while the database is away.
public final class NoDatabase {
    private NoDatabase() {}

    public static boolean isAskedBy(HttpServletRequest request) {
        return Stream.of("/assets/", "/health/", "/operator/").anyMatch(request.getRequestURI()::startsWith);
    }
}
