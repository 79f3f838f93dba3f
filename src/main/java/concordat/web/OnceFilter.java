package concordat.web;

import concordat.actor.CurrentActor;
import concordat.web.HeldResponse.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes every change once. The whole request is one transaction, in which its answer is kept under the key that the
/// client
/// made: sent again with the same content it is answered again, and with other content it is refused. Nothing leaves
/// before
/// the commit, so an answer that arrives is a change that is durable.
public class OnceFilter extends OncePerRequestFilter {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String REUSED = "/problems/idempotency-key-reused";
    private static final String MISSING = "/problems/idempotency-key-missing";

    private final AnsweredStore answered;
    private final TransactionTemplate transaction;

    OnceFilter(AnsweredStore answered, TransactionTemplate transaction) {
        this.answered = answered;
        this.transaction = transaction;
    }

    /// The parameter by which a form carries its key.
    public static final String PARAMETER = "_key";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGING.contains(request.getMethod())
                || CurrentActor.optional().isEmpty()
                || request.getRequestURI().equals("/sign-out");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        boolean api = request.getRequestURI().startsWith("/api/");
        if (key == null || key.length() < 8 || key.length() > 100) {
            if (api) {
                Problems.send(
                        response,
                        400,
                        MISSING,
                        "Send an Idempotency-Key header of 8 to 100 characters with every change");
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        HttpServletRequest readable = api ? new BodyReadTwice(request) : request;
        byte[] hash = hash(readable);
        UUID actor = CurrentActor.required().id();
        HeldResponse held = new HeldResponse(response);
        Outcome outcome = transaction.execute(status -> once(actor, key, hash, readable, held, chain, status));
        switch (outcome) {
            case Outcome.Send(Answer answer) -> answer.sendTo(response);
            case Outcome.Reused _ ->
                Problems.send(response, 422, REUSED, "This Idempotency-Key was used for a different request");
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
        if (status.isRollbackOnly() || held.failed() || held.getStatus() >= 500) {
            status.setRollbackOnly();
            return held.failed() ? new Outcome.Failed(held.getStatus()) : new Outcome.Send(held.answer());
        }
        Answer answer = held.answer();
        answered.answer(actor, key, answer);
        return new Outcome.Send(answer);
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader("Idempotency-Key");
        return header == null ? request.getParameter(PARAMETER) : header;
    }

    private static byte[] hash(HttpServletRequest request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            if (request instanceof BodyReadTwice read) {
                digest.update(read.body());
            } else {
                for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                    if (!field.getKey().equals("_csrf")) {
                        digest.update((field.getKey() + "=" + String.join("\u0000", field.getValue()) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
