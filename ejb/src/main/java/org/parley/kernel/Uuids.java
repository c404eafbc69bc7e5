package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids that clients send. */
final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** Empty if {@code text} is not exactly the canonical form: {@link UUID#fromString} takes others too. */
    static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
