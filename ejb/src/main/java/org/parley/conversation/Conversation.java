package org.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.identity.StaffMember;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;

/** One chat and where it stands. */
@Entity
@DynamicUpdate
@Table(name = "conversation")
class Conversation {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private @Nullable Integer tenantId;

    @Column(name = "site_id", updatable = false)
    private UUID siteId;

    @Column(name = "department_id")
    private UUID departmentId;

    @Column(updatable = false)
    private String locale;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "agent_id")
    private @Nullable UUID agentId;

    @Column(name = "agent_name")
    private @Nullable String agentName;

    // The journal keeps these three; here they are written once and read.
    @Column(name = "last_seq", updatable = false)
    private long lastSeq;

    @Column(name = "visitor_read", updatable = false)
    private long visitorRead;

    @Column(name = "agent_read", updatable = false)
    private long agentRead;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private @Nullable CloseReason closeReason;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected Conversation() {}

    Conversation(ConversationId id, SiteId site, DepartmentId department, String locale, Instant startedAt) {
        this.id = id.value();
        this.siteId = site.value();
        this.departmentId = department.value();
        this.locale = locale;
        this.state = State.QUEUED;
        this.startedAt = startedAt;
    }

    ConversationId id() {
        return new ConversationId(id);
    }

    DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    State state() {
        return state;
    }

    boolean isAnsweredBy(UUID agent) {
        return agent.equals(agentId);
    }

    boolean isBeingAnsweredBy(UUID agent) {
        return state == State.OPEN && isAnsweredBy(agent);
    }

    /** Takes the conversation out of the queue; false if somebody else was first or it is over. */
    boolean accept(StaffMember agent, Instant at) {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.OPEN;
        agentId = agent.id().value();
        agentName = agent.displayName();
        acceptedAt = at;
        return true;
    }

    /** Ends the conversation; false if it had ended before (the first time and reason stand). */
    boolean close(CloseReason reason, Instant at) {
        if (state == State.CLOSED) {
            return false;
        }
        state = State.CLOSED;
        closeReason = reason;
        closedAt = at;
        return true;
    }

    Standing standing() {
        return new Standing(
                id(),
                new SiteId(siteId),
                department(),
                locale,
                state,
                new Standing.Progress(lastSeq, visitorRead, agentRead),
                new Standing.Course(startedAt, acceptedAt, agentName, closedAt, closeReason));
    }
}
