package org.parley.kernel;

import java.util.Optional;
import java.util.UUID;

/** A team inside an organisation. Random, so that it can neither be guessed nor counted. */
public record DepartmentId(UUID value) {

    /** A new id from the platform's strong random source. */
    public static DepartmentId random() {
        return new DepartmentId(UUID.randomUUID());
    }

    /**
     * Reads an id a client sent.
     *
     * @return the id, or empty if {@code text} is not exactly the canonical 36-character form
     */
    public static Optional<DepartmentId> parse(String text) {
        return ConversationId.parse(text).map(id -> new DepartmentId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
