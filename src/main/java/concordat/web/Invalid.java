package concordat.web;

import concordat.design.ErrorSummary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What was sent to the API is not right: every error by its field. Nothing was changed.
public class Invalid extends RuntimeException {
    private final transient ErrorSummary errors;

    private Invalid(ErrorSummary errors) {
        super("Invalid: " + errors.errors().size() + " errors");
        this.errors = errors;
    }

    /// Goes on only if there are no errors.
    public static void unlessEmpty(ErrorSummary errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    ProblemDetail problem() {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/invalid", "What was sent is not right");
        problem.setProperty("errors", errors.errors());
        return problem;
    }
}
