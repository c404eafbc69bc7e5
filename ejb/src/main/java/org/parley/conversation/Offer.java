package org.parley.conversation;

import java.time.Instant;
import org.parley.identity.DepartmentView;
import org.parley.kernel.ConversationId;

/** A conversation that waits for an agent. */
public record Offer(
        ConversationId conversation,
        DepartmentView department,
        Instant waitingSince,
        String visitorName,
        String locale) {

    /** Without the name. */
    @Override
    public String toString() {
        return "Offer[" + conversation + "]";
    }
}
