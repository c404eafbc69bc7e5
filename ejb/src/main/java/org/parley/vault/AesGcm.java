package org.parley.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a 96-bit nonce and a 128-bit tag. Source: NIST SP 800-38D.
 *
 * <p>Each thread keeps its own cipher and its own small stock of random bytes: looking up the algorithm costs four times
 * what sealing does, and the shared random source is a lock. Both hold types of the platform only, so that a worker
 * thread which outlives the application does not hold on to it.
 */
final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STOCK = 1024;

    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::cipher);
    private static final ThreadLocal<ByteBuffer> RANDOM_STOCK =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(STOCK).limit(0));

    private AesGcm() {}

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** Fills {@code target} from {@code from} to its end with strong random bytes that are public afterwards. */
    static void randomise(byte[] target, int from) {
        ByteBuffer stock = RANDOM_STOCK.get();
        int wanted = target.length - from;
        if (stock.remaining() < wanted) {
            RANDOM.nextBytes(stock.array());
            stock.clear();
        }
        stock.get(target, from, wanted);
    }

    /** Writes ciphertext and tag into {@code out} from {@code at}; the first {@code at} bytes of it are bound to them. */
    static void encrypt(Key key, byte[] nonce, byte[] bound, int boundBytes, byte[] plain, byte[] out, int at) {
        Cipher cipher = CIPHER.get();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(bound, 0, boundBytes);
            cipher.doFinal(plain, 0, plain.length, out, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** The plain bytes, or null if key, nonce, bound bytes or ciphertext are not those of one encryption. */
    static byte @Nullable [] decrypt(Key key, byte[] nonce, byte[] bound, int boundBytes, byte[] in, int at) {
        Cipher cipher = CIPHER.get();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(bound, 0, boundBytes);
            return cipher.doFinal(in, at, in.length - at);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to decrypt", e);
        }
    }

    /** A nonce, ciphertext and tag in one, under a random nonce; for a few billion values under one key at most. */
    static byte[] wrap(Key key, byte[] context, byte[] secret) {
        byte[] wrapped = new byte[NONCE_BYTES + secret.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        randomise(nonce, 0);
        System.arraycopy(nonce, 0, wrapped, 0, NONCE_BYTES);
        encrypt(key, nonce, context, context.length, secret, wrapped, NONCE_BYTES);
        return wrapped;
    }

    /** Undoes {@link #wrap}; null if it does not open. */
    static byte @Nullable [] unwrap(Key key, byte[] context, byte[] wrapped) {
        if (wrapped.length < NONCE_BYTES + TAG_BYTES) {
            return null;
        }
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        return decrypt(key, nonce, context, context.length, wrapped, NONCE_BYTES);
    }
}
