package concordat.people;

import concordat.web.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What became of registering a person.
public sealed interface Registration {
    record Registered(PersonId person) implements Registration {}

    /// Nobody of this name was searched for in the last hour: look first, for they may be known.
    record NotSearched() implements Registration {
        /// As a program is told.
        public ProblemDetail problem() {
            ProblemDetail problem = Problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "/problems/registration-refused", "Search before you register");
            problem.setProperty(
                    "grounds",
                    List.of(Map.of(
                            "code",
                            "NOT_SEARCHED",
                            "text",
                            "Search for this name first: the person may be known already",
                            "citation",
                            "")));
            return problem;
        }
    }
}
