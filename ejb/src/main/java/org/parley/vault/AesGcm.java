package org.parley.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM under one key, with a 96-bit nonce and a 128-bit tag; not for two threads at once. Source: NIST SP 800-38D.
 *
 * <p>A cipher that stays with its key seals four times as fast as one that is given another key each time.
 */
final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STOCK = 1024;

    /**
     * A stock for each thread, since the shared source is a lock. Of the platform's type, so that a worker thread which
     * outlives the application does not hold on to it.
     */
    private static final ThreadLocal<ByteBuffer> RANDOM_STOCK =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(STOCK).limit(0));

    private final SecretKey key;
    private final Cipher cipher;

    AesGcm(SecretKey key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** Fills {@code target} from {@code from} to its end with strong random bytes that are public afterwards. */
    @SuppressWarnings("ByteBufferBackingArray") // of a buffer made with allocate
    static void randomise(byte[] target, int from) {
        ByteBuffer stock = RANDOM_STOCK.get();
        int wanted = target.length - from;
        if (stock.remaining() < wanted) {
            RANDOM.nextBytes(stock.array());
            stock.clear();
        }
        stock.get(target, from, wanted);
    }

    /** Writes ciphertext and tag into {@code out} from {@code at}; {@code boundBytes} of {@code bound} are tied to them. */
    void encrypt(byte[] nonce, byte[] bound, int boundBytes, byte[] plain, byte[] out, int at) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(bound, 0, boundBytes);
            cipher.doFinal(plain, 0, plain.length, out, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** The plain bytes, or null if key, nonce, bound bytes and ciphertext are not those of one encryption. */
    byte @Nullable [] decrypt(byte[] nonce, byte[] bound, int boundBytes, byte[] in, int at) {
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

    /** Nonce, ciphertext and tag in one, under a random nonce; for a few billion values under one key at most. */
    byte[] wrap(byte[] context, byte[] secret) {
        byte[] wrapped = new byte[NONCE_BYTES + secret.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        randomise(nonce, 0);
        System.arraycopy(nonce, 0, wrapped, 0, NONCE_BYTES);
        encrypt(nonce, context, context.length, secret, wrapped, NONCE_BYTES);
        return wrapped;
    }

    /** Undoes {@link #wrap}; null if it does not open. */
    byte @Nullable [] unwrap(byte[] context, byte[] wrapped) {
        if (wrapped.length < NONCE_BYTES + TAG_BYTES) {
            return null;
        }
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        return decrypt(nonce, context, context.length, wrapped, NONCE_BYTES);
    }
}
