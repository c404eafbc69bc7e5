package org.parley.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.masking.Finding;
import org.parley.masking.Masked;

/**
 * A committed message, masked, as its readers get it.
 *
 * @param seq its place, from 1, without gaps
 * @param clientId the id its sender gave it
 * @param name under which name an agent said it; null for a visitor
 * @param masked what was said; empty if {@code unreadable}
 * @param unreadable whether the stored form was damaged: somebody changed or moved it behind the application's back
 */
public record Said(
        long seq,
        String clientId,
        Author author,
        @Nullable String name,
        Masked masked,
        Instant at,
        boolean unreadable) {

    /** The text, masked. */
    public String text() {
        return masked.text();
    }

    /** What was masked, with UTF-16 offsets into {@link #text}. */
    public List<Finding> findings() {
        return masked.findings();
    }

    static Said unreadable(long seq, String clientId, Author author, @Nullable String name, Instant at) {
        return new Said(seq, clientId, author, name, new Masked("", List.of()), at, true);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Said[seq=" + seq + ", author=" + author + "]";
    }
}
