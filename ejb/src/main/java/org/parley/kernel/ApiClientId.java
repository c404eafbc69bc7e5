package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** A program that an organisation lets in. Random, so that it can neither be guessed nor counted. */
public record ApiClientId(UUID value) {

    /** A new id from the platform's strong random source. */
    public static ApiClientId random() {
        return new ApiClientId(UUID.randomUUID());
    }

    /**
     * Reads an id a client sent.
     *
     * @return the id, or empty if {@code text} is not exactly the canonical 36-character form
     */
    public static Optional<ApiClientId> parse(String text) {
        return Uuids.parse(text).map(ApiClientId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
