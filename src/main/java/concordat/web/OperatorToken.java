package concordat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// By which an operator's own programs, such as Prometheus, are known. It opens no record.
@Component
class OperatorToken {
    private static final int SHORTEST = 32;

    private final byte[] header;

    OperatorToken(@Value("${concordat.operator-token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalStateException(
                    "CONCORDAT_OPERATOR_TOKEN must have 32 characters or more: make one by head -c 32 /dev/urandom | base64");
        }
        this.header = token.isEmpty() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    boolean isSet() {
        return header.length > 0;
    }

    /// However wrong what is shown is, it takes as long to say so.
    boolean isShownBy(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isSet() && shown != null && MessageDigest.isEqual(header, shown.getBytes(StandardCharsets.UTF_8));
    }
}
