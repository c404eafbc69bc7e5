package org.parley.journal;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.Masked;

/**
 * A masked message on its way to the database.
 *
 * @param origin which subscription it came through, so that its sender is not told twice; null for none
 */
record Utterance(
        TenantId tenant,
        ConversationId conversation,
        Speaker speaker,
        String clientId,
        Masked text,
        @Nullable Subscription origin) {

    /** Whose it is, in the form the database keeps. */
    String author() {
        return speaker.side().name();
    }

    /** Whether a stored message with its client id is of the same author, and so the same. */
    boolean isBy(int storedTenant, @Nullable UUID storedAuthor) {
        return tenant.value() == storedTenant && Objects.equals(speaker.staffId(), storedAuthor);
    }

    /** What makes a repeat a repeat. */
    Repeat repeat() {
        return new Repeat(tenant, conversation.value(), speaker.side(), speaker.staffId(), clientId);
    }

    /** The identity of a message in its sender's eyes: what somebody else said is never a repeat of it. */
    record Repeat(
            TenantId tenant,
            UUID conversation,
            Author author,
            @Nullable UUID authorId,
            String clientId) {}

    /** Without the text. */
    @Override
    public String toString() {
        return "Utterance[conversation=" + conversation + ", side=" + speaker.side() + "]";
    }
}
