package org.parley.vault;

import java.util.Optional;

/**
 * Holds key-encryption keys and works with them without giving them away, so that a token or a key service can take the
 * place of the credential store.
 */
interface KeyRing {

    /** How the operator calls the place the keys lie in. */
    String store();

    /**
     * Makes a random 256-bit key and has it on disk when this returns.
     *
     * @return false if the name is taken; the key there stays as it is
     * @throws KeyUnavailableException if the store cannot be written
     */
    boolean create(KekId kek);

    /** Whether the key is there. */
    boolean holds(KekId kek);

    /**
     * Encrypts {@code key} so that it opens only with the same {@code context}.
     *
     * @throws KeyUnavailableException if the key-encryption key is missing
     */
    byte[] wrap(KekId kek, byte[] context, byte[] key);

    /**
     * Undoes {@link #wrap}; the caller wipes the result.
     *
     * @return empty if {@code wrapped} was changed, or made with another key or context
     * @throws KeyUnavailableException if the key-encryption key is missing
     */
    Optional<byte[]> unwrap(KekId kek, byte[] context, byte[] wrapped);

    /** Removes the key for good; nothing happens if it is not there. */
    void destroy(KekId kek);
}
