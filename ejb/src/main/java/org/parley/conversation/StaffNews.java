package org.parley.conversation;

import java.util.Set;
import org.parley.kernel.ConversationId;
import org.parley.routing.AgentStatus;

/** What happens around the queue, as it reaches agents at their desks. */
public sealed interface StaffNews {

    /** A conversation waits, and this agent may take it. */
    record Offered(Offer offer) implements StaffNews {}

    /** It is no longer to be had. */
    record Withdrawn(ConversationId conversation) implements StaffNews {}

    /** It is this agent's now. */
    record Opened(Card card) implements StaffNews {}

    /** Something may have been missed: what waits, and what is whose, must be read again. */
    record Uncertain() implements StaffNews {}

    /**
     * How it stood when it was read last. Who was told otherwise reads again: it may be older than what they were told.
     *
     * @param waiting what may be offered to this agent while they take conversations
     * @param answering what is this agent's
     */
    record Stands(Set<ConversationId> waiting, Set<ConversationId> answering) implements StaffNews {}

    /** The agent said, at one of their desks, whether they take new conversations. */
    record StatusSet(AgentStatus status) implements StaffNews {}
}
