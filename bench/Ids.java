import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Identifiers as the program makes them: they sort by the time of what they are of.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static UUID next() {
        return at(Instant.now(), RANDOM.nextLong());
    }

    /// The same for the same time and number.
    static UUID at(Instant time, long number) {
        long mixed = Population.mix(number);
        long high = (time.toEpochMilli() << 16) | 0x7000L | (mixed >>> 52);
        return new UUID(high, (Population.mix(mixed) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
