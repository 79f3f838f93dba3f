package concordat.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The file of a return, and what proves that it was not changed: the SHA-256 of its bytes, and a seal over a leaf
/// for each row. A leaf is of the row and of a nonce: once an erased row and its nonce are gone it tells nothing of
/// them, and the seal and every other row can still be checked.
final class FrozenFile {
    private FrozenFile() {}

    static String text(List<String> columns, List<List<String>> rows) {
        StringBuilder file = new StringBuilder(Csv.line(columns));
        rows.forEach(row -> file.append(Csv.line(row)));
        return file.toString();
    }

    static String sha256(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    static String leaf(byte[] nonce, List<String> row) {
        byte[] line = Csv.line(row).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(nonce, nonce.length + line.length);
        System.arraycopy(line, 0, both, nonce.length, line.length);
        return hex(both);
    }

    /// Of the columns and the leaves in order.
    static String seal(List<String> columns, List<String> leaves) {
        return sha256(Csv.line(columns) + String.join("\n", leaves) + "\n");
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
