package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** One place of an organisation where visitors may chat: usually a web site. Random, so that it can neither be guessed nor counted. */
public record SiteId(UUID value) {

    /** A new id from the platform's strong random source. */
    public static SiteId random() {
        return new SiteId(UUID.randomUUID());
    }

    /**
     * Reads an id a client sent.
     *
     * @return the id, or empty if {@code text} is not exactly the canonical 36-character form
     */
    public static Optional<SiteId> parse(String text) {
        return ConversationId.parse(text).map(id -> new SiteId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
