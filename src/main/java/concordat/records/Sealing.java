package concordat.records;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts under AES-256-GCM. Each record has a key of its own, wrapped by the master key: to destroy a record's
/// key is to erase what its journal says, while the hashes over the ciphertext go on proving that nothing else was
/// changed.
final class Sealing {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] NOTHING = new byte[0];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey master;

    Sealing(byte[] master) {
        this.master = aes(master);
    }

    byte[] newWrappedKey() {
        return encrypt(master, random(32));
    }

    byte[] seal(byte[] wrappedKey, byte[] plain) {
        return encrypt(unwrap(wrappedKey), plain);
    }

    byte[] key(byte[] wrappedKey) {
        return decrypt(master, wrappedKey);
    }

    static byte[] decrypt(byte[] key, byte[] sealed) {
        return decrypt(aes(key), sealed);
    }

    /// Encrypts a secret that is no record's, so that it opens only as that of what is named.
    byte[] sealSecret(byte[] plain, byte[] of) {
        return encrypt(master, plain, of);
    }

    byte[] openSecret(byte[] sealed, byte[] of) {
        return decrypt(master, sealed, of);
    }

    byte[] derive(byte[] of) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(of, 32));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot derive a key", failure);
        }
    }

    private SecretKey unwrap(byte[] wrappedKey) {
        return aes(key(wrappedKey));
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] encrypt(SecretKey key, byte[] plain) {
        return encrypt(key, plain, NOTHING);
    }

    private static byte[] encrypt(SecretKey key, byte[] plain, byte[] of) {
        byte[] nonce = random(NONCE);
        byte[] sealed = new byte[NONCE + plain.length + TAG_BITS / 8];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, of).doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot encrypt", failure);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] sealed) {
        return decrypt(key, sealed, NOTHING);
    }

    private static byte[] decrypt(SecretKey key, byte[] sealed, byte[] of) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, of).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot decrypt: another master key, or the bytes were changed", failure);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] of) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(of);
        return cipher;
    }
}
