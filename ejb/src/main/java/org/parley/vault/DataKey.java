package org.parley.vault;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The key of one conversation. Its bytes are wiped as soon as it is destroyed and nobody uses it any more.
 *
 * <p>A use is bracketed by {@link #acquire} and {@link #release}: without that, a key evicted while another thread seals
 * would have that thread seal under zeros.
 */
final class DataKey implements SecretKey {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final transient byte[] bytes;
    private transient int users;
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

    /** Whether the key may be used now; if so, {@link #release} must follow. */
    synchronized boolean acquire() {
        if (destroyed) {
            return false;
        }
        users++;
        return true;
    }

    synchronized void release() {
        users--;
        wipeIfUnused();
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        wipeIfUnused();
    }

    private void wipeIfUnused() {
        if (destroyed && users == 0) {
            Arrays.fill(bytes, (byte) 0);
        }
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
        if (destroyed && users == 0) {
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
