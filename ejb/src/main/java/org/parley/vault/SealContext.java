package org.parley.vault;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Digests;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

/**
 * The one place a sealed text belongs to. It is authenticated with the text, so a text that was moved is found out.
 *
 * @param seq 0 or more; the message's sequence number, or the place among its equals for the other parts
 */
public record SealContext(TenantId tenant, ConversationId conversation, long seq, Part part) {

    /** The place of {@code owner}'s text where each owner has one: no two owners of one conversation share theirs. */
    public static SealContext of(TenantId tenant, ConversationId conversation, Part part, UserId owner) {
        return new SealContext(tenant, conversation, place(owner), part);
    }

    /** Of a digest, so that nobody finds an id that has the place of another. */
    private static long place(UserId owner) {
        return ByteBuffer.wrap(Digests.sha256(owner.toString())).getLong() & Long.MAX_VALUE;
    }

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
