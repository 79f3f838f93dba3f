package concordat.records;

import java.nio.charset.StandardCharsets;

/// From one master key to another: what is wrapped or sealed under the one before is so again under the one after.
/// What the keys of records say stays as it is, and so do the hashes over it.
public final class MasterKeyChange {
    private final Sealing before;
    private final Sealing after;

    /// Both as 32 bytes in base64.
    public MasterKeyChange(String before, String after) {
        this.before = new Sealing(SealingConfig.parse(before));
        this.after = new Sealing(SealingConfig.parse(after));
    }

    /// @param of as [Secrets#seal] was told; empty for the key of a record
    public byte[] again(byte[] sealed, String of) {
        byte[] what = of.getBytes(StandardCharsets.UTF_8);
        return after.sealSecret(before.openSecret(sealed, what), what);
    }

    /// Whether it was done before, as where only the last step was not taken.
    public boolean isDone(byte[] sealed, String of) {
        try {
            after.openSecret(sealed, of.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IllegalStateException underAnother) {
            return false;
        }
    }
}
