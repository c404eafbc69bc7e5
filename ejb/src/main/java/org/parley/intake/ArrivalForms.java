package org.parley.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** The answers of the bound tenant's visitors. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArrivalForms {

    private final JpaArrivalForms forms;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected ArrivalForms() {
        this(null);
    }

    @Inject
    ArrivalForms(JpaArrivalForms forms) {
        this.forms = forms;
    }

    /** Keeps what was answered before {@code conversation}, whose key and row exist. */
    public void keep(TenantId tenant, ConversationId conversation, Answers answers) {
        forms.add(new ArrivalForm(tenant, conversation, answers));
    }

    /** The answers before each of {@code conversations}; none where the stored form was damaged. */
    public Map<ConversationId, Answers> answers(Collection<ConversationId> conversations) {
        return forms.answers(conversations);
    }
}
