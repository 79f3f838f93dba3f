package concordat.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Carries a session's token: to this host alone, over TLS alone (or to the machine itself), out of reach of
/// scripts and of other sites. A program sends it in an `Authorization: Bearer` header in place of the cookie.
public final class SessionCookie {
    private static final String NAME = "__Host-concordat";
    private static final String BEARER = "Bearer ";

    private SessionCookie() {}

    /// Gives the token to the browser. It goes when the browser closes, and the session itself may end before.
    public static void give(HttpServletResponse response, String token) {
        set(response, NAME, token, Duration.ofSeconds(-1));
    }

    static void take(HttpServletResponse response) {
        set(response, NAME, "", Duration.ZERO);
    }

    static Optional<String> token(HttpServletRequest request) {
        return bearer(request).or(() -> cookie(request));
    }

    /// Other sites cannot make a browser send this header, so no forged request carries it.
    static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()))
                : Optional.empty();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty());
    }

    /// Lax, because a link or a provider of sign-in leads here from elsewhere.
    static void set(HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
