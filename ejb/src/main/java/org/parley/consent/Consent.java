package org.parley.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.SiteId;

/** The proof that one visitor agreed to one text, for one conversation. */
@Entity
@Table(name = "consent")
class Consent {

    /** Four of the five groups of the id: 74 random bits, so that nobody meets or guesses another's. */
    private static final int RECEIPT_LENGTH = 23;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private @Nullable Integer tenantId;

    @Column(name = "site_id", updatable = false)
    private UUID siteId;

    @Column(name = "conversation_id", updatable = false)
    private UUID conversationId;

    @Column(updatable = false)
    private String locale;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String hash;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected Consent() {}

    Consent(SiteId site, ConversationId conversation, ConsentText text, String purpose, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.siteId = site.value();
        this.conversationId = conversation.value();
        this.locale = text.locale();
        this.version = text.version();
        this.hash = text.hash();
        this.purpose = purpose;
        this.givenAt = givenAt;
    }

    /** The first time stands. */
    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    ConsentReceipt receipt() {
        String number = "C-" + id.toString().substring(0, RECEIPT_LENGTH).toUpperCase(Locale.ROOT);
        return new ConsentReceipt(number, version, locale, givenAt, withdrawnAt != null);
    }
}
