package org.parley.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a visitor may come back with; only its SHA-256 is kept. */
@Entity
@Immutable
@Table(name = "visitor_token")
class VisitorToken {

    @Id
    private byte[] hash;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private byte @Nullable [] parent;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected VisitorToken() {}

    VisitorToken(byte[] hash, UUID conversationId, byte @Nullable [] parent, Instant issuedAt) {
        this.hash = hash;
        this.conversationId = conversationId;
        this.parent = parent;
        this.issuedAt = issuedAt;
    }

    /** The token this one replaces, once this one was used; null for the first. */
    byte @Nullable [] parent() {
        return parent;
    }
}
