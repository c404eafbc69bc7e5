package org.parley.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.Masked;
import org.parley.vault.SealContext;
import org.parley.vault.SealedText;

/** One message, sealed, as {@link JdbcWriter} stored it; read only. */
@Entity
@Immutable
@Table(name = "message")
@IdClass(Message.Key.class)
class Message {

    record Key(UUID conversationId, long seq) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    private long seq;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Enumerated(EnumType.STRING)
    private Author author;

    @Column(name = "author_name")
    private @Nullable String authorName;

    @Column(name = "client_id")
    private String clientId;

    private SealedText body;
    private @Nullable String spans;
    private Instant at;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected Message() {}

    /** A row that was moved or belongs to another tenant opens as broken, with the reason. */
    @PostLoad
    void checkRow() {
        if (tenantId != null) {
            body = body.checkedAgainst(
                    new SealContext(new TenantId(tenantId), new ConversationId(conversationId), seq, author.part()));
        }
    }

    Said said() {
        return body.isIntact()
                ? new Said(seq, clientId, author, authorName, new Masked(body.text(), Spans.read(spans)), at, false)
                : Said.unreadable(seq, clientId, author, authorName, at);
    }
}
