package concordat.staff;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by the clock (RFC 6238): six digits, a new one every thirty seconds, good for those and no
/// longer.
final class OneTimeCodes {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private OneTimeCodes() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether this is the code of that step.
    static boolean isOf(long step, byte[] secret, String typed) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), digits);
    }

    /// What an app reads from the picture.
    static String address(String username, byte[] secret) {
        return "otpauth://totp/Concordat:%s?secret=%s&issuer=Concordat".formatted(username, Base32.encode(secret));
    }
}
