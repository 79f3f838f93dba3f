package concordat.web;

import concordat.actor.CurrentActor;
import concordat.web.HeldResponse.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes every change once. The whole request is one transaction, in which its answer is kept under the key that
/// the client made: sent again with the same content it is answered again, and with other content it is refused.
/// Nothing leaves before the commit, so an answer that arrives is a change that is durable.
public class OnceFilter extends OncePerRequestFilter {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /// Changes of who is acting, each in a transaction of its own. Their answers carry a session's token, which is
    /// never kept.
    private static final Set<String> SESSIONS = Set.of(
            "/sign-in",
            "/sign-in/second",
            "/sign-in/enrol",
            "/sign-in/passkey",
            "/sign-in/passkey/options",
            "/sign-out",
            "/second-factor",
            "/account/again",
            "/account/password",
            "/invitation",
            "/handover",
            "/api/sessions",
            "/api/sessions/current",
            "/api/sessions/current/second-factor",
            "/api/sessions/current/again",
            "/api/sessions/current/password");

    /// Where somebody acts with a link and not as whoever may be signed in, in a transaction of its own. What is said
    /// twice there is only confirmed twice.
    private static final String WITH_A_LINK = "/confirm/";

    /// The attribute by which a handler says that its answer holds a secret, which is shown once and kept nowhere.
    /// Its value is the address that somebody is led to who sends the same again.
    public static final String SHOWN_ONCE = OnceFilter.class.getName() + ".shownOnce";

    private static final String REUSED = "/problems/idempotency-key-reused";
    private static final String MISSING = "/problems/idempotency-key-missing";

    /// A form that a script sends goes on by itself: told where, and not led there, it opens the page once.
    private static final String KEPT_FORM = "Concordat-Form";

    private final AnsweredStore answered;
    private final TransactionTemplate transaction;
    private final List<OnlyLooks> onlyLooks;
    private final BodyLimits limits;

    OnceFilter(AnsweredStore answered, TransactionTemplate transaction, List<OnlyLooks> onlyLooks, BodyLimits limits) {
        this.answered = answered;
        this.transaction = transaction;
        this.onlyLooks = List.copyOf(onlyLooks);
        this.limits = limits;
    }

    static final int SHORTEST_KEY = 8;
    static final int LONGEST_KEY = 100;

    /// The parameter by which a form carries its key.
    public static final String PARAMETER = "_key";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CurrentActor.optional().isEmpty()
                || !isMadeOnce(request.getMethod(), request.getRequestURI())
                || onlyLooks.stream().anyMatch(one -> one.path().equals(request.getRequestURI()));
    }

    /// Whether a call is a change that needs a key.
    static boolean isMadeOnce(String method, String path) {
        return CHANGING.contains(method) && !SESSIONS.contains(path) && !path.startsWith(WITH_A_LINK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = request.getRequestURI().startsWith("/api/");
        String key = key(request, api);
        if (key == null || key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            if (api) {
                Problems.send(
                        response,
                        HttpStatus.BAD_REQUEST,
                        MISSING,
                        "Send an Idempotency-Key header of 8 to 100 characters with every change");
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        HttpServletRequest asked = api ? new BodyReadTwice(request, limits.of(request)) : request;
        if (asked instanceof BodyReadTwice read && read.isTooLarge()) {
            Problems.send(response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        byte[] hash = hash(asked);
        UUID actor = CurrentActor.required().id();
        HeldResponse held = new HeldResponse(response);
        Outcome outcome = transaction.execute(status -> once(actor, key, hash, asked, held, chain, status));
        switch (outcome) {
            case Outcome.Send(Answer answer) -> answer.sendTo(response, request.getHeader(KEPT_FORM) != null);
            case Outcome.Reused _
            when api ->
                Problems.send(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        REUSED,
                        "This Idempotency-Key was used for a different request");
            case Outcome.Reused _ -> response.sendError(HttpServletResponse.SC_CONFLICT);

            case Outcome.Failed(int code) -> response.sendError(code);
        }
    }

    private sealed interface Outcome {
        record Send(Answer answer) implements Outcome {}

        record Reused() implements Outcome {}

        record Failed(int status) implements Outcome {}
    }

    private Outcome once(
            UUID actor,
            String key,
            byte[] hash,
            HttpServletRequest request,
            HeldResponse held,
            FilterChain chain,
            TransactionStatus status) {
        if (!answered.begin(actor, key, hash)) {
            AnsweredStore.Row row = answered.earlier(actor, key);
            return MessageDigest.isEqual(row.requestHash(), hash)
                    ? new Outcome.Send(new Answer(row.status(), row.contentType(), row.location(), row.body()))
                    : new Outcome.Reused();
        }
        try {
            chain.doFilter(request, held);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
        if (status.isRollbackOnly() || held.failed() || isRefusedUnkept(held.getStatus())) {
            status.setRollbackOnly();
            return held.failed() ? new Outcome.Failed(held.getStatus()) : new Outcome.Send(held.answer());
        }
        Answer answer = held.answer();
        answered.answer(actor, key, kept(request, answer));
        return new Outcome.Send(answer);
    }

    private static Answer kept(HttpServletRequest request, Answer answer) {
        return request.getAttribute(SHOWN_ONCE) instanceof String instead
                ? new Answer(HttpServletResponse.SC_SEE_OTHER, null, instead, new byte[0])
                : answer;
    }

    /// An act that was refused keeps its refusal (422). Whatever else failed is as if it had never been asked.
    private static boolean isRefusedUnkept(int status) {
        return status >= 400 && status != HttpStatus.UNPROCESSABLE_CONTENT.value();
    }

    private static @Nullable String key(HttpServletRequest request, boolean api) {
        String header = request.getHeader("Idempotency-Key");
        return header == null && !api ? request.getParameter(PARAMETER) : header;
    }

    private static byte[] hash(HttpServletRequest request) throws IOException, ServletException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (request instanceof BodyReadTwice read) {
                digest.update(read.body());
            } else {
                for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                    if (!field.getKey().equals("_csrf")) {
                        digest.update((field.getKey() + "=" + String.join("\u0000", field.getValue()) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (BodyLimitFilter.isMultipart(request)) {
                    digestFiles(request, digest);
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void digestFiles(HttpServletRequest request, MessageDigest digest)
            throws IOException, ServletException {
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                digest.update((part.getName() + "=" + part.getSubmittedFileName() + "\u0000" + part.getSize() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                try (InputStream file = part.getInputStream()) {
                    digest.update(file.readAllBytes());
                }
            }
        }
    }
}
