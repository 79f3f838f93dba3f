package concordat.evidence;

import java.util.Base64;

/// The tree at one size, as C2SP tlog-checkpoint writes it: the origin, how many leaves, and the root over them.
///
/// @param root in base64
record Checkpoint(String origin, long size, String root) {
    private static final int ROOT_BYTES = 32;

    Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, Hash.base64(root));
    }

    /// What is signed.
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /// Throws [IllegalArgumentException] where the text is no checkpoint of ours, character for character.
    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[1].matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a checkpoint");
        }
        Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
        byte[] root = Base64.getDecoder().decode(read.root());
        if (root.length != ROOT_BYTES
                || !Hash.base64(root).equals(read.root())
                || !read.text().equals(text)) {
            throw new IllegalArgumentException("Not a checkpoint");
        }
        return read;
    }
}
