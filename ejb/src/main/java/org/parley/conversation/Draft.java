package org.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.vault.Part;
import org.parley.vault.SealContext;
import org.parley.vault.SealedText;

/** What an agent has begun to write in one conversation, masked and sealed, so that a reload loses nothing. */
@Entity
@Table(name = "draft")
@IdClass(Draft.Key.class)
class Draft {

    record Key(UUID conversationId, UUID userId) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    private SealedText body;

    @Column(name = "saved_at")
    private Instant savedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected Draft() {}

    Draft(TenantId tenant, ConversationId conversation, UserId user, String masked, Instant savedAt) {
        this.conversationId = conversation.value();
        this.userId = user.value();
        this.tenantId = tenant.value();
        this.body = SealedText.of(context(tenant.value()), masked);
        this.savedAt = savedAt;
    }

    @PostLoad
    void checkRow() {
        if (tenantId != null) {
            body = body.checkedAgainst(context(tenantId));
        }
    }

    private SealContext context(int tenant) {
        return SealContext.of(new TenantId(tenant), conversation(), Part.DRAFT, new UserId(userId));
    }

    boolean isOf(UserId user) {
        return userId.equals(user.value());
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The text, or nothing if the stored form was damaged, or is another conversation's or agent's. */
    String text() {
        return body.isIntact() ? body.text() : "";
    }
}
