package org.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;

/**
 * Where a conversation stands at one moment.
 *
 * @param lastSeq the number of the newest message, 0 before the first
 * @param visitorRead the newest message the visitor has read
 * @param agentRead the newest message the agent has read
 * @param agentName who answers, null while it waits
 */
public record Standing(
        ConversationId id,
        SiteId site,
        DepartmentId department,
        String locale,
        State state,
        long lastSeq,
        long visitorRead,
        long agentRead,
        @Nullable String agentName,
        Instant startedAt,
        @Nullable Instant acceptedAt,
        @Nullable CloseReason closeReason) {}
