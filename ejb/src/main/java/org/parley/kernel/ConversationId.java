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
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(new ConversationId(uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
