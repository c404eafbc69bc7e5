package org.parley.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a conversation's row that the journal keeps: how far its order has come and how far each side has read.
 * Who may speak is read here under the same lock, so that nothing is stored after the end.
 */
@Entity
@DynamicUpdate
@Table(name = "conversation")
class Ledger {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private @Nullable Integer tenantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private State state;

    @Column(name = "agent_id", updatable = false)
    private @Nullable UUID agentId;

    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "visitor_read")
    private long visitorRead;

    @Column(name = "agent_read")
    private long agentRead;

    /** For Hibernate only; rows are made by the conversation context. */
    @SuppressWarnings("NullAway")
    protected Ledger() {}

    /** As the row has it, which is locked. */
    Ledger(UUID id, int tenant, State state, @Nullable UUID agent, long lastSeq, long visitorRead, long agentRead) {
        this.id = id;
        this.tenantId = tenant;
        this.state = state;
        this.agentId = agent;
        this.lastSeq = lastSeq;
        this.visitorRead = visitorRead;
        this.agentRead = agentRead;
    }

    UUID id() {
        return id;
    }

    long lastSeq() {
        return lastSeq;
    }

    long visitorRead() {
        return visitorRead;
    }

    long agentRead() {
        return agentRead;
    }

    boolean isOf(int tenant) {
        return tenantId != null && tenantId == tenant;
    }

    /** Whether this author may still say something here. */
    boolean hears(Author author, @Nullable UUID authorId) {
        return switch (author) {
            case VISITOR -> state != State.CLOSED;
            case AGENT -> state == State.OPEN && authorId != null && authorId.equals(agentId);
            case SYSTEM -> true;
        };
    }

    /** Gives out the next number; who says something has read what came before. */
    long next(Author author) {
        lastSeq++;
        if (author != Author.SYSTEM) {
            read(author, lastSeq);
        }
        return lastSeq;
    }

    /** Marks everything up to {@code seq} as read by {@code reader}; never backwards, never past the end. Tells how far. */
    long read(Author reader, long seq) {
        long upTo = Math.min(seq, lastSeq);
        if (reader == Author.VISITOR) {
            visitorRead = Math.max(visitorRead, upTo);
            return visitorRead;
        }
        agentRead = Math.max(agentRead, upTo);
        return agentRead;
    }
}
