package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** One chat. Random, so that it can neither be guessed nor counted. */
public record ConversationId(UUID value) {

    /** A new id from the platform's strong random source. */
    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    /**
     * Reads an id a client sent.
     *
     * @return the id, or empty if {@code text} is not exactly the canonical 36-character form
     */
    public static Optional<ConversationId> parse(String text) {
        return Uuids.parse(text).map(ConversationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
