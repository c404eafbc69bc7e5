package org.parley.vault;

import java.util.Objects;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/**
 * The one place a sealed text belongs to. It is authenticated with the text, so a text that was moved is found out.
 *
 * @param seq 0 or more; the message's sequence number, or the place among its equals for the other parts
 */
public record SealContext(TenantId tenant, ConversationId conversation, long seq, Part part) {

    /** @throws IllegalArgumentException if {@code seq} is negative */
    public SealContext {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(part);
        if (seq < 0) {
            throw new IllegalArgumentException("seq must not be negative");
        }
    }
}
