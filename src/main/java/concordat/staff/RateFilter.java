package concordat.staff;

import concordat.web.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds off who asks too often: each session by itself, and whoever has none by their address, more strictly where
/// something could be guessed: a password, a one-time code, an invitation, a guest's code.
@Component
class RateFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RateFilter.class);
    private static final int NETWORK_OF_IPV6 = 8;

    private final RateLimit sessions;
    private final RateLimit addresses;
    private final RateLimit guesses;
    private final RateLimit lines = new RateLimit(1, 1, System::nanoTime);

    RateFilter(
            @Value("${concordat.limits.session.per-second}") int perSession,
            @Value("${concordat.limits.session.burst}") int sessionBurst,
            @Value("${concordat.limits.address.per-second}") int perAddress,
            @Value("${concordat.limits.address.burst}") int addressBurst,
            @Value("${concordat.limits.guess.per-second}") int guesses,
            @Value("${concordat.limits.guess.burst}") int guessBurst) {
        this.sessions = new RateLimit(perSession, sessionBurst, System::nanoTime);
        this.addresses = new RateLimit(perAddress, addressBurst, System::nanoTime);
        this.guesses = new RateLimit(guesses, guessBurst, System::nanoTime);
    }

    /// Files of the program hold no data, and who asks whether it is up must not be told that it is not.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = CurrentSession.optional()
                .map(session -> sessions.take(session.id().toString()))
                .orElseGet(() -> ofAddress(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        tell(CurrentSession.optional()
                .map(session -> "session " + session.id())
                .orElseGet(() -> network(request.getRemoteAddr())));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /// Once a second for each, so that whoever floods the program does not flood its log.
    private void tell(String who) {
        if (lines.take(who).isZero()) {
            log.warn("Held off, because they asked too often: {}", who);
        }
    }

    private Duration ofAddress(HttpServletRequest request) {
        String address = network(request.getRemoteAddr());
        Duration wait = addresses.take(address);
        return wait.isZero() && request.getMethod().equals("POST") ? guesses.take(address) : wait;
    }

    /// Whoever has one address of IPv6 has the 2^64 that begin like it.
    static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_OF_IPV6))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
