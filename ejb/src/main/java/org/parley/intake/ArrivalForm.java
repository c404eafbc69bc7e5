package org.parley.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.Part;
import org.parley.vault.SealContext;
import org.parley.vault.SealedText;

/** What a visitor told before the chat, masked and sealed. */
@Entity
@Immutable
@Table(name = "arrival_form")
class ArrivalForm {

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    private SealedText body;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected ArrivalForm() {}

    ArrivalForm(TenantId tenant, ConversationId conversation, Answers answers) {
        this.conversationId = conversation.value();
        this.tenantId = tenant.value();
        this.body = SealedText.of(context(tenant.value()), answers.json());
    }

    @PostLoad
    void checkRow() {
        if (tenantId != null) {
            body = body.checkedAgainst(context(tenantId));
        }
    }

    private SealContext context(int tenant) {
        return new SealContext(new TenantId(tenant), conversation(), 0, Part.FORM);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The answers, or none if the stored form was damaged. */
    Answers answers() {
        return body.isIntact() ? Answers.parse(body.text()) : Answers.NONE;
    }
}
