package concordat.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A text and the lines by which keys signed it (C2SP signed-note).
record SignedNote(String text, List<Line> lines) {
    private static final String DASH = "— ";

    /// @param keyId the first four bytes, which with the name say whose signature it is
    /// @param signature the rest, in base64
    record Line(String name, int keyId, String signature) {
        private static final int KEY_ID_BYTES = 4;

        static Line of(String name, int keyId, byte[] signature) {
            return new Line(name, keyId, Hash.base64(signature));
        }

        /// Throws [IllegalArgumentException] where it is none.
        static Line parse(String written) {
            String[] words = written.split(" ", -1);
            if (words.length != 3 || !words[0].equals(DASH.strip()) || words[1].isEmpty() || words[2].isEmpty()) {
                throw new IllegalArgumentException("Not a signature line");
            }
            byte[] bytes = Base64.getDecoder().decode(words[2]);
            if (bytes.length <= KEY_ID_BYTES || !Hash.base64(bytes).equals(words[2])) {
                throw new IllegalArgumentException("Not a signature line");
            }
            return of(words[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(signature);
        }

        @Override
        public String toString() {
            byte[] bytes = bytes();
            ByteBuffer both = ByteBuffer.allocate(KEY_ID_BYTES + bytes.length);
            return DASH + name + " " + Hash.base64(both.putInt(keyId).put(bytes).array());
        }
    }

    /// Throws [IllegalArgumentException] where it is none.
    static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note");
        }
        return new SignedNote(
                note.substring(0, blank + 1),
                note.substring(blank + 2).lines().map(Line::parse).toList());
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
