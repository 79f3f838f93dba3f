package concordat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where the container comes with what failed outside any handler. It asks the database nothing.
@Controller
@Anyone
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    @Nullable View error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        HttpStatus status = status(request, failure);
        String reference = null;
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
        } else if (status.is5xxServerError()) {
            reference = UUID.randomUUID().toString();
            log.error("Unexpected failure, reference {}", reference, failure);
        }
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            if (reference == null) {
                Problems.send(response, status);
            } else {
                Problems.sendUnexpected(response, status, reference);
            }
            return null;
        }
        return PageProblems.page(ProblemPage.of(status, reference));
    }

    private static HttpStatus status(HttpServletRequest request, @Nullable Throwable failure) {
        if (Busy.is(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
