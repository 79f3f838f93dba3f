package concordat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// What is answered without the database, by nobody in particular: files of the program, and how it does. It is
/// answered while the program is full and while the database is away.
public final class NoDatabase {
    static final List<String> PATHS = List.of("/assets/", "/health/", "/operator/");

    private NoDatabase() {}

    public static boolean isAskedBy(HttpServletRequest request) {
        return PATHS.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
