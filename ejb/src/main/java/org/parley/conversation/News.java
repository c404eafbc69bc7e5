package org.parley.conversation;

import org.jspecify.annotations.Nullable;
import org.parley.journal.Author;
import org.parley.journal.Said;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.masking.Masked;

/** What happens in conversations, as it reaches who follows them. A hint: the database is the truth. */
public sealed interface News {

    /** Where it happened. */
    ConversationId conversation();

    /** A message was committed. {@code origin} is the subscription it came through, which already has its receipt. */
    record Spoken(
            ConversationId conversation,
            Said said,
            @Nullable Subscription origin) implements News {}

    /** Somebody is typing, or has stopped. {@code preview} is masked, and null where the policy shows none. */
    record Typing(
            ConversationId conversation,
            Author author,
            boolean on,
            @Nullable Masked preview) implements News {

        /** Without the text. */
        @Override
        public String toString() {
            return "Typing[conversation=" + conversation + ", author=" + author + ", on=" + on + "]";
        }
    }

    /** Everything up to {@code seq} was read by {@code reader}. */
    record Read(ConversationId conversation, Author reader, long seq) implements News {}

    /** An agent took the conversation. */
    record Joined(ConversationId conversation, String agentName) implements News {}

    /** It is over. */
    record Closed(ConversationId conversation, CloseReason reason) implements News {}

    /** How it stands according to the database, after something may have been missed. */
    record Stands(Standing standing) implements News {

        @Override
        public ConversationId conversation() {
            return standing.id();
        }
    }

    /** The visitor's place in the queue, from 1. */
    record Waiting(ConversationId conversation, int position) implements News {}
}
