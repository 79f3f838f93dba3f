package concordat.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a person is told when a page cannot be shown.
///
/// @param reference finds the log entry of an unexpected failure
public record ProblemPage(
        HttpStatus status,
        String title,
        String words,
        @Nullable String reference) {
    static ProblemPage of(HttpStatus status, @Nullable String reference) {
        return switch (status) {
            case NOT_FOUND ->
                new ProblemPage(
                        status,
                        "Page not found",
                        "There is nothing here that you can see. If you were sent this address, ask whoever sent it to involve your agency.",
                        reference);
            case FORBIDDEN ->
                new ProblemPage(
                        status,
                        "Your role does not include this",
                        "Nothing was changed. Go back, or ask your administrator which role may do it.",
                        reference);
            case CONTENT_TOO_LARGE ->
                new ProblemPage(
                        status,
                        "This is more than can be sent at once",
                        "Nothing was changed. Go back, where what you typed still is, and send less: a field may hold 20,000 characters, a form a million, and a document 10 megabytes.",
                        reference);
            case TOO_MANY_REQUESTS ->
                new ProblemPage(
                        status,
                        "Too many requests at once",
                        "Nothing was changed by this one. Wait a few seconds, go back and send it again.",
                        reference);
            case SERVICE_UNAVAILABLE ->
                new ProblemPage(
                        status,
                        "Concordat is busy or being restarted",
                        "What you typed is still in your browser: go back and send it again in a few seconds. However often you send it, it is done once.",
                        reference);
            case INTERNAL_SERVER_ERROR ->
                new ProblemPage(
                        status,
                        "Something went wrong",
                        "Nothing was changed by this request. Go back and try again; if it happens twice, give your administrator this reference.",
                        reference);
            default ->
                new ProblemPage(
                        status,
                        "This request could not be understood",
                        "Nothing was changed. Go back, reload the page and send it again.",
                        reference);
        };
    }
}
