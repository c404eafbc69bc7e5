package org.parley.vault;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key of one conversation. Destroying it wipes its bytes; a use that is under way ends first, since a thread that
 * seals must never find itself sealing under zeros.
 */
final class DataKey implements SecretKey {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final transient byte[] bytes;
    private transient @Nullable AesGcm cipher;
    private transient boolean destroyed;

    /** Takes {@code bytes} over; the caller keeps no copy. */
    DataKey(int id, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.id = id;
        this.bytes = bytes;
    }

    static DataKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DataKey(RANDOM.nextInt(), bytes);
    }

    /** Tells this key from an earlier or later one of the same conversation; random, not secret, stored in each seal. */
    int id() {
        return id;
    }

    /** Does {@code work} with this key, one at a time; null if the key was destroyed. */
    synchronized <T> @Nullable T use(Function<AesGcm, T> work) {
        if (destroyed) {
            return null;
        }
        AesGcm ready = cipher;
        if (ready == null) {
            ready = new AesGcm(this);
            cipher = ready;
        }
        return work.apply(ready);
    }

    /** Gives the cipher's memory back, until the next use: a visitor who only looks on needs none. */
    synchronized void rest() {
        cipher = null;
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        cipher = null;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, as the interface demands; the caller wipes it. */
    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the data key was destroyed");
        }
        return bytes.clone();
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a data key stays in this process");
    }

    @Override
    public String toString() {
        return "DataKey[REDACTED]";
    }
}
