package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** A member of staff: somebody who signs in. Random, so that it can neither be guessed nor counted. */
public record UserId(UUID value) {

    /** A new id from the platform's strong random source. */
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    /**
     * Reads an id a client sent.
     *
     * @return the id, or empty if {@code text} is not exactly the canonical 36-character form
     */
    public static Optional<UserId> parse(String text) {
        return Uuids.parse(text).map(UserId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
