package concordat.web;

import concordat.actor.NotFound;
import concordat.design.Html;
import concordattemplates.StaticTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.View;

/// Failures as pages: what went wrong, what was kept, and what to do.
@ControllerAdvice(annotations = Controller.class)
@Order(1)
class PageProblems {
    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    /// An address whose id is no id leads nowhere, as one whose id is nobody's.
    @ExceptionHandler({NotFound.class, TypeMismatchException.class})
    View notFound() {
        return page(ProblemPage.of(HttpStatus.NOT_FOUND, null));
    }

    /// Whoever asked has gone, as when a page with live updates is closed: there is nobody to tell, and nothing wrong.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse response) {}

    @ExceptionHandler
    View unexpected(Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(ProblemPage.of(status, null));
        }
        if (Busy.is(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
            return page(ProblemPage.of(HttpStatus.SERVICE_UNAVAILABLE, null));
        }
        if (RowSecurity.refused(failure)) {
            log.warn("Refused by row security: {}", failure.getMessage());
            return page(ProblemPage.of(HttpStatus.FORBIDDEN, null));
        }
        String reference = UUID.randomUUID().toString();
        log.error("Unexpected failure, reference {}", reference, failure);
        return page(ProblemPage.of(HttpStatus.INTERNAL_SERVER_ERROR, reference));
    }

    static Html page(ProblemPage page) {
        return new Html(page.status(), new StaticTemplates().webProblem(page));
    }
}
