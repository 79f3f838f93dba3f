package concordat.web;

import concordat.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How much a request may carry: a megabyte, and to somebody who has signed in, where a file is taken, the file.
@Component
class BodyLimits {
    static final int ORDINARY = 1_000_000;

    /// What surrounds a file in a form.
    private static final int FIELDS = 100_000;

    private final List<TakesFile> files;

    BodyLimits(ObjectProvider<TakesFile> files) {
        this.files = files.orderedStream().toList();
    }

    int of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || CurrentActor.optional().isEmpty()) {
            return ORDINARY;
        }
        return files.stream()
                .filter(file -> file.path().matcher(request.getRequestURI()).matches())
                .findFirst()
                .map(file -> file.mostBytes() + FIELDS)
                .orElse(ORDINARY);
    }
}
