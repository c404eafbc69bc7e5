package org.parley.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;

/** Which conversation an idempotency key started, and for which request; both kept as hashes. */
@Entity
@Immutable
@Table(name = "start_request")
class StartRequest {

    /** Longer than anybody tries again; a key that is found later opens nothing. */
    static final Duration REPEATABLE = Duration.ofHours(24);

    @Id
    private byte[] hash;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    private byte[] request;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected StartRequest() {}

    StartRequest(byte[] hash, ConversationId conversation, byte[] request, Instant madeAt) {
        this.hash = hash;
        this.conversationId = conversation.value();
        this.request = request;
        this.madeAt = madeAt;
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** Whether this request, made now, is the same once more, and in time. */
    boolean isRepeatedBy(byte[] other, Instant now) {
        return MessageDigest.isEqual(request, other) && now.isBefore(madeAt.plus(REPEATABLE));
    }
}
