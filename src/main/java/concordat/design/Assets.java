package concordat.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Addresses of our style sheets and scripts. Each carries a hash of the file, so browsers may keep it for a year and
/// still see the next one at once.
public final class Assets {
    private static final ConcurrentMap<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file under `static/assets`. Throws when there is no such file: that is a broken page.
    public static String url(String file) {
        return URLS.computeIfAbsent(file, Assets::hashed);
    }

    private static String hashed(String file) {
        try (InputStream content = Assets.class.getResourceAsStream("/static/assets/" + file)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no asset " + file);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/" + file + "?v=" + HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
