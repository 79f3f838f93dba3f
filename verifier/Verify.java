import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Checks the export of a record of Concordat. It needs the export and a JDK, 17 or later, and nothing else: no
/// network, no database, and no code of Concordat's own.
///
/// ```
/// java Verify.java EXPORT [--key PUBLIC-KEY] [--witness PUBLIC-KEY] [--read]
/// ```
///
/// It ends with 0 where every entry is as it was sealed, 1 where something is wrong, 2 where it was not asked
/// properly.
public final class Verify {
    private static final String USAGE = "java Verify.java EXPORT [--key PUBLIC-KEY] [--witness PUBLIC-KEY] [--read]";
    private static final int HASH_BYTES = 32;
    private static final byte JOURNAL = 1;
    private static final byte WITNESS = 4;

    /// The first thing that is wrong.
    static final class Wrong extends Exception {
        Wrong(String sentence) {
            super(sentence);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path file = null;
        String key = null;
        List<String> witnesses = new ArrayList<>();
        boolean read = false;
        for (Iterator<String> each = Arrays.asList(arguments).iterator(); each.hasNext(); ) {
            String argument = each.next();
            if (argument.equals("--read")) {
                read = true;
            } else if (argument.equals("--key") && each.hasNext()) {
                key = each.next();
            } else if (argument.equals("--witness") && each.hasNext()) {
                witnesses.add(each.next());
            } else if (file == null && !argument.startsWith("--")) {
                file = Path.of(argument);
            } else {
                usage();
            }
        }
        if (file == null || !Files.isReadable(file)) {
            usage();
        }
        try {
            check(Files.readAllBytes(file), key, witnesses, read).forEach(System.out::println);
        } catch (Wrong wrong) {
            System.out.println("WRONG: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static void usage() {
        System.err.println(USAGE);
        System.exit(2);
    }

    /// What there is to say of a whole export.
    ///
    /// @param key the journal's public key as its owner publishes it; null to take the one that the export names
    /// @param witnesses public keys of witnesses whose signatures there must be
    static List<String> check(byte[] export, String key, List<String> witnesses, boolean read) throws Wrong {
        return new Verify(lines(export), key, witnesses, read).report();
    }

    /// UTF-8, each line ended by one line feed.
    private static Iterator<String> lines(byte[] export) throws Wrong {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(export))
                    .toString();
            if (!text.endsWith("\n")) {
                throw new Wrong("The export was cut short.");
            }
            return Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1))
                    .iterator();
        } catch (CharacterCodingException notText) {
            throw new Wrong("The export is not text in UTF-8.");
        }
    }

    private final Iterator<String> lines;
    private final List<String> said = new ArrayList<>();
    private final String reference;
    private final String owner;
    private final String record;
    private final byte[] recordKey;
    private final String origin;
    private final long size;
    private final byte[] root;
    private final List<String> signatures = new ArrayList<>();
    private String lastLine = "";
    private long entries;

    private Verify(Iterator<String> lines, String key, List<String> asked, boolean read) throws Wrong {
        this.lines = lines;
        exactly("concordat-export 1");
        reference = value("reference");
        owner = value("owner");
        record = value("record");
        String recordKeyWords = value("key");
        recordKey = recordKeyWords.equals("destroyed") ? null : base64("key", recordKeyWords);
        String signer = value("signer");
        if (key != null && !key.equals(signer)) {
            throw new Wrong("The export names another key than the one you gave: " + signer);
        }
        List<String> witnesses = new ArrayList<>();
        String line = next();
        for (; line.startsWith("witness "); line = next()) {
            witnesses.add(line.substring("witness ".length()));
        }
        if (!line.equals("checkpoint")) {
            throw new Wrong("There should be the checkpoint where there is: " + line);
        }
        origin = next();
        String sizeWords = next();
        size = number("checkpoint", sizeWords);
        String rootWords = next();
        root = base64("checkpoint", rootWords);
        exactly("");
        String checkpoint = origin + "\n" + sizeWords + "\n" + rootWords + "\n";
        if (!signer.startsWith(origin + "+")) {
            throw new Wrong("The checkpoint is of " + origin + " and the key of another journal: " + signer);
        }
        signatures(checkpoint, signer, witnesses, new ArrayList<>(asked));
        entries(read);
    }

    private void signatures(String checkpoint, String signer, List<String> witnesses, List<String> asked) throws Wrong {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(nameAndId(signer, JOURNAL), signer);
        for (String witness : witnesses) {
            keys.put(nameAndId(witness, WITNESS), witness);
        }
        for (String line = next(); !line.isEmpty(); line = next()) {
            String[] words = line.split(" ", -1);
            if (words.length != 3 || !words[0].equals("\u2014")) {
                throw new Wrong("A line under the checkpoint is not a signature: " + line);
            }
            byte[] bytes = base64("signature", words[2]);
            byte[] id = Arrays.copyOf(bytes, 4);
            String key = keys.remove(words[1] + "+" + HexFormat.of().formatHex(id));
            if (key == null) {
                throw new Wrong("The checkpoint has a signature of a key that the export does not name: " + words[1]);
            }
            signatures.add(signature(key, checkpoint, Arrays.copyOfRange(bytes, 4, bytes.length)));
            asked.remove(key);
        }
        if (!keys.isEmpty()) {
            throw new Wrong("The checkpoint was not signed by " + keys.values());
        }
        if (!asked.isEmpty()) {
            throw new Wrong("The checkpoint was not signed by the witness that you named: " + asked);
        }
    }

    private static String signature(String vkey, String checkpoint, byte[] bytes) throws Wrong {
        String name = vkey.substring(0, vkey.indexOf('+'));
        byte[] typed = typedKey(vkey);
        boolean journal = typed[0] == JOURNAL;
        if (bytes.length != (journal ? 64 : 72)) {
            throw new Wrong("The signature of " + name + " has another length than it must have.");
        }
        long second = journal ? 0 : ByteBuffer.wrap(bytes).getLong();
        String message = journal ? checkpoint : "cosignature/v1\ntime " + second + "\n" + checkpoint;
        byte[] signature = journal ? bytes : Arrays.copyOfRange(bytes, 8, bytes.length);
        if (!isSigned(Arrays.copyOfRange(typed, 1, typed.length), message, signature)) {
            throw new Wrong("The checkpoint was not signed by the key " + vkey);
        }
        return journal ? "Signed by    " + vkey : "Witnessed    " + Instant.ofEpochSecond(second) + " by " + vkey;
    }

    private static boolean isSigned(byte[] publicKey, String message, byte[] signature) {
        try {
            byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
            byte[] encoded = ByteBuffer.allocate(prefix.length + publicKey.length)
                    .put(prefix)
                    .put(publicKey)
                    .array();
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String nameAndId(String vkey, byte type) throws Wrong {
        String[] parts = vkey.split("\\+", 3);
        byte[] typed = typedKey(vkey);
        byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
        if (typed[0] != type || !HexFormat.of().formatHex(id).equals(parts[1])) {
            throw new Wrong("Not a public key of its kind, or its number is not its own: " + vkey);
        }
        return parts[0] + "+" + parts[1];
    }

    private static byte[] typedKey(String vkey) throws Wrong {
        String[] parts = vkey.split("\\+", 3);
        byte[] typed = parts.length == 3 ? base64("public key", parts[2]) : new byte[0];
        if (typed.length != 1 + HASH_BYTES) {
            throw new Wrong("Not a public key: " + vkey);
        }
        return typed;
    }

    private void entries(boolean read) throws Wrong {
        byte[] prior = new byte[HASH_BYTES];
        long leafBefore = -1;
        String act = "";
        String words = "";
        for (String line = next(); !line.startsWith("end "); line = next()) {
            entries++;
            String entry = "Entry " + entries + " of " + reference;
            if (!line.equals("entry " + entries)) {
                throw new Wrong(entry + " is missing; there is: " + line);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (String name : List.of(
                    "id",
                    "act",
                    "operation",
                    "happened",
                    "entered",
                    "actor",
                    "name",
                    "agency",
                    "role",
                    "purpose",
                    "request",
                    "shown")) {
                fields.put(name, value(name));
            }
            byte[] payload = base64(entry, value("payload"));
            if (!Arrays.equals(base64(entry, value("prior")), prior)) {
                throw new Wrong(entry + " does not follow from the entry before it.");
            }
            byte[] hash = base64(entry, value("hash"));
            if (!Arrays.equals(entryHash(prior, entries, fields, payload), hash)) {
                throw new Wrong(entry + " was changed.");
            }
            long leaf = number(entry, value("leaf"));
            if (leaf <= leafBefore) {
                throw new Wrong(entry + " was sealed before the entry that it follows.");
            }
            isIncluded(entry, leaf, hash, value("proof"));
            words = said(entry, payload, value("said"));
            act = fields.get("act");
            if (read) {
                said.add("%d  %s  %s (%s, %s) %s  %s"
                        .formatted(
                                entries,
                                fields.get("happened"),
                                fields.get("name"),
                                fields.get("role"),
                                fields.get("agency"),
                                act,
                                words));
            }
            exactly("");
            prior = hash;
            leafBefore = leaf;
        }
        end(act, words);
    }

    /// An export ends with the entry that says it was made, so that nobody can leave out the last entries.
    private void end(String act, String words) throws Wrong {
        if (!lastLine.equals("end " + entries) || lines.hasNext()) {
            throw new Wrong("The export does not end with its last entry.");
        }
        if (recordKey == null) {
            return;
        }
        boolean disclosure = act.equals("record.exported")
                && words.contains("\"Every entry of " + reference + " was exported\"")
                && words.contains("\"Entries before this one\":\"" + (entries - 1) + "\"")
                && words.contains("\"Owner\":\"" + owner + "\"");
        if (!disclosure) {
            throw new Wrong("The last entries are missing, or the record is not " + reference + " of " + owner
                    + ": an export ends with the entry that tells of it.");
        }
    }

    /// SHA-256 over the hash before, then each field as a four-byte length and its bytes.
    private byte[] entryHash(byte[] prior, long seq, Map<String, String> fields, byte[] payload) throws Wrong {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prior);
        List<String> all = new ArrayList<>(List.of(record, Long.toString(seq)));
        for (String field : fields.values()) {
            all.add(unescaped(field));
        }
        for (String field : all) {
            append(bytes, field.getBytes(StandardCharsets.UTF_8));
        }
        append(bytes, payload);
        return sha256(bytes.toByteArray());
    }

    private static void append(ByteArrayOutputStream bytes, byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
        bytes.writeBytes(field);
    }

    /// RFC 9162, section 2.1.3.2.
    private void isIncluded(String entry, long leaf, byte[] hash, String proof) throws Wrong {
        byte[] reached = sha256(new byte[] {0}, hash);
        long node = leaf;
        long last = size - 1;
        if (leaf >= size) {
            throw new Wrong(entry + " is not under the checkpoint.");
        }
        for (String word : proof.isEmpty() ? new String[0] : proof.split(" ", -1)) {
            byte[] sister = base64(entry, word);
            if (last == 0 || sister.length != HASH_BYTES) {
                throw new Wrong(entry + " has a proof of another length than it must have.");
            }
            if ((node & 1) == 1 || node == last) {
                reached = sha256(new byte[] {1}, sister, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = sha256(new byte[] {1}, reached, sister);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0 || !Arrays.equals(reached, root)) {
            throw new Wrong(entry + " is not what was sealed.");
        }
    }

    /// What the entry says must be what its payload, which was sealed, opens to.
    private String said(String entry, byte[] payload, String written) throws Wrong {
        if (recordKey == null) {
            if (!written.isEmpty()) {
                throw new Wrong(entry + " says something although the record was erased.");
            }
            return "(erased)";
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(recordKey, "AES"),
                    new GCMParameterSpec(128, payload, 0, 12));
            byte[] opened = cipher.doFinal(payload, 12, payload.length - 12);
            String words = unescaped(written);
            if (!Arrays.equals(opened, words.getBytes(StandardCharsets.UTF_8))) {
                throw new Wrong(entry + " says something else than was sealed.");
            }
            return words;
        } catch (GeneralSecurityException | IllegalArgumentException notOpened) {
            throw new Wrong(entry + " cannot be opened by the key of the export.");
        }
    }

    private List<String> report() {
        List<String> report = new ArrayList<>(said);
        report.add("Record       %s of %s, %,d entries".formatted(reference, owner, entries));
        report.add("Checkpoint   %s, %,d entries, root %s"
                .formatted(origin, size, Base64.getEncoder().encodeToString(root)));
        report.addAll(signatures);
        if (recordKey == null) {
            report.add("The record was erased: what its entries said is gone, and that none is missing at the end, and"
                    + " that this is its reference, cannot be shown.");
        }
        report.add("Every entry is as it was sealed. Compare the keys with those that their owners publish.");
        return report;
    }

    private String next() throws Wrong {
        if (!lines.hasNext()) {
            throw new Wrong("The export was cut short.");
        }
        lastLine = lines.next();
        return lastLine;
    }

    private void exactly(String expected) throws Wrong {
        if (!next().equals(expected)) {
            throw new Wrong("There should be \"" + expected + "\" where there is: " + lastLine);
        }
    }

    private String value(String name) throws Wrong {
        if (!next().startsWith(name + " ")) {
            throw new Wrong("There should be the " + name + " where there is: " + lastLine);
        }
        return lastLine.substring(name.length() + 1);
    }

    private static long number(String where, String digits) throws Wrong {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new Wrong(where + " has something else than a number: " + digits);
        }
        return Long.parseLong(digits);
    }

    /// Written in the one way that there is.
    private static byte[] base64(String where, String written) throws Wrong {
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            if (Base64.getEncoder().encodeToString(bytes).equals(written)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new Wrong(where + " has something that is not base64: " + written);
    }

    private static String unescaped(String written) throws Wrong {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            i++;
            switch (i < written.length() ? written.charAt(i) : ' ') {
                case '\\' -> text.append('\\');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                default -> throw new Wrong("There is a backslash that stands for nothing: " + written);
            }
        }
        return text.toString();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
