package concordat.staff;

import java.util.Base64;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Takes an ID token and no other that a provider signs with the same key, and only where that key is long enough.
///
/// @param shortestRsa in bits: an RSA signature is as long as its key
record IdTokenAlone(int shortestRsa) implements OAuth2TokenValidator<Jwt> {
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!isIdToken(token)) {
            return refused("It is not an ID token");
        }
        return bitsOfSignature(token) < shortestRsa
                ? refused("It is signed by an RSA key of fewer than " + shortestRsa
                        + " bits: see CONCORDAT_SHORTEST_RSA in docs/signing-in.md")
                : OAuth2TokenValidatorResult.success();
    }

    /// Access tokens say `at+jwt` in their header (RFC 9068), logout tokens `logout+jwt`; some providers say it in
    /// a claim. Access tokens also name who is allowed, and logout tokens an event.
    private static boolean isIdToken(Jwt token) {
        Object header = token.getHeaders().get("typ");
        Object claim = token.getClaim("typ");
        return (header == null || "JWT".equalsIgnoreCase(header.toString()))
                && (claim == null || "ID".equalsIgnoreCase(claim.toString()))
                && !token.hasClaim("scope")
                && !token.hasClaim("scp")
                && !token.hasClaim("events");
    }

    private static int bitsOfSignature(Jwt token) {
        String value = token.getTokenValue();
        return Base64.getUrlDecoder().decode(value.substring(value.lastIndexOf('.') + 1)).length * Byte.SIZE;
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
