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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.Masked;
import org.parley.vault.Part;
import org.parley.vault.SealContext;
import org.parley.vault.SealedText;

/** One message, sealed; never changed after it was committed. */
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

    @Column(name = "author_id")
    private @Nullable UUID authorId;

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

    Message(long seq, Utterance said, Instant at) {
        this.conversationId = said.conversation().value();
        this.seq = seq;
        this.tenantId = said.tenant().value();
        this.author = said.speaker().side();
        this.authorId = said.speaker().staffId();
        this.authorName = said.speaker().staffName();
        this.clientId = said.clientId();
        this.body = SealedText.of(context(tenantId), said.text().text());
        this.spans = Spans.write(said.text().findings());
        this.at = at;
    }

    /** A row that was moved or belongs to another tenant opens as broken, with the reason. */
    @PostLoad
    void checkRow() {
        if (tenantId != null) {
            body = body.checkedAgainst(context(tenantId));
        }
    }

    private SealContext context(int tenant) {
        return new SealContext(new TenantId(tenant), new ConversationId(conversationId), seq, part(author));
    }

    private static Part part(Author author) {
        return switch (author) {
            case VISITOR -> Part.VISITOR;
            case AGENT -> Part.AGENT;
            case SYSTEM -> Part.SYSTEM;
        };
    }

    /** What repeats it: the same from the same author. */
    Utterance.Repeat repeat() {
        return new Utterance.Repeat(
                new TenantId(Objects.requireNonNull(tenantId)), conversationId, author, authorId, clientId);
    }

    /** The receipt of its first sending, for a repeat of it. */
    Outcome.Committed committedBefore() {
        return new Outcome.Committed(seq, at, true);
    }

    Said said() {
        return body.isIntact()
                ? new Said(seq, clientId, author, authorName, new Masked(body.text(), Spans.read(spans)), at, false)
                : Said.unreadable(seq, clientId, author, authorName, at);
    }
}
