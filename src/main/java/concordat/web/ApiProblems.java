package concordat.web;

import concordat.actor.NotFound;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Failures of the API. What went wrong is logged; what is sent never includes an exception's message, which can carry
/// a
/// name, an address or a line of SQL.
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound() {
        return Problems.of(HttpStatus.NOT_FOUND, "/problems/not-found", "There is nothing here that you can see");
    }

    @ExceptionHandler(Invalid.class)
    ProblemDetail invalid(Invalid invalid) {
        return invalid.problem();
    }

    @ExceptionHandler(CannotCreateTransactionException.class)
    ResponseEntity<ProblemDetail> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "/problems/unavailable",
                        "Nothing was changed: send it again with the same key"));
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        String reference = UUID.randomUUID().toString();
        log.error("Unexpected failure, reference {}", reference, failure);
        ProblemDetail problem =
                Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "/problems/unexpected", "Something went wrong");
        problem.setProperty("reference", reference);
        return problem;
    }
}
