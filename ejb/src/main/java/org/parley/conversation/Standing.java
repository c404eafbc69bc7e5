package org.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;

/** Where a conversation stands at one moment. */
public record Standing(
        ConversationId id,
        SiteId site,
        DepartmentId department,
        String locale,
        State state,
        Progress progress,
        Course course) {

    /**
     * How far its messages have come.
     *
     * @param lastSeq the number of the newest, 0 before the first
     * @param visitorRead the newest the visitor has read
     * @param agentRead the newest the agent has read
     */
    public record Progress(long lastSeq, long visitorRead, long agentRead) {}

    /**
     * What has happened to it.
     *
     * @param acceptedAt when an agent took it; null while it waits
     * @param agentName who took it; null while it waits
     * @param closedAt when it ended; null until then
     * @param closeReason why it ended; null until then
     */
    public record Course(
            Instant startedAt,
            @Nullable Instant acceptedAt,
            @Nullable String agentName,
            @Nullable Instant closedAt,
            @Nullable CloseReason closeReason) {}
}
