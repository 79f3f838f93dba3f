package concordat.records;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Keeps secrets of other modules under the master key, such as that of somebody's one-time codes. A copy of the
/// database alone tells none of them.
@Component
public class Secrets {
    private final Sealing sealing;

    Secrets(Sealing sealing) {
        this.sealing = sealing;
    }

    /// @param of what the secret is of, such as `one-time-code:` and an account's id: it opens as nothing else's
    public byte[] seal(byte[] secret, String of) {
        return sealing.sealSecret(secret, of.getBytes(StandardCharsets.UTF_8));
    }

    /// A key of 32 bytes that is always the same for what is named, and tells nothing of the master key nor of
    /// another.
    public byte[] derive(String of) {
        return sealing.derive(of.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] open(byte[] sealed, String of) {
        return sealing.openSecret(sealed, of.getBytes(StandardCharsets.UTF_8));
    }
}
