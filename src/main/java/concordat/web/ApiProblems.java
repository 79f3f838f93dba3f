package concordat.web;

import concordat.actor.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Failures of the API. What went wrong is logged; what is sent never includes an exception's message, which can
/// carry a name, an address or a line of SQL.
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound() {
        return Problems.of(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Invalid.class)
    ProblemDetail invalid(Invalid invalid) {
        return invalid.problem();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (Busy.is(failure)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER)
                    .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE));
        }
        if (RowSecurity.refused(failure)) {
            log.warn("Refused by row security: {}", failure.getMessage());
            return ResponseEntity.of(Problems.of(HttpStatus.FORBIDDEN)).build();
        }
        String reference = UUID.randomUUID().toString();
        log.error("Unexpected failure, reference {}", reference, failure);
        ProblemDetail problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("reference", reference);
        return ResponseEntity.of(problem).build();
    }

    /// What Spring itself refuses, such as JSON that is none, told without its message.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .body(Problems.of(known == null ? HttpStatus.BAD_REQUEST : known));
    }
}
