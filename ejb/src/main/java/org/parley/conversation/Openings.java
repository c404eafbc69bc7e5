package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.parley.identity.DepartmentView;
import org.parley.identity.SiteView;
import org.parley.intake.Answers;
import org.parley.intake.ArrivalForms;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.Vault;

/** Opens conversations for the bound tenant, and tells how they stand. */
@ApplicationScoped
public class Openings {

    private final JpaConversations conversations;
    private final ArrivalForms forms;
    private final WaitingRoom waitingRoom;
    private final Vault vault;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Openings() {
        this(null, null, null, null, null);
    }

    @Inject
    Openings(JpaConversations conversations, ArrivalForms forms, WaitingRoom waitingRoom, Vault vault, Clock clock) {
        this.conversations = conversations;
        this.forms = forms;
        this.waitingRoom = waitingRoom;
        this.vault = vault;
        this.clock = clock;
    }

    /** Stores a new conversation with its key and what the visitor answered. Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(ConversationId id, SiteView site, DepartmentView department, String locale, Answers answers) {
        conversations.add(new Conversation(id, site.id(), department.id(), locale, clock.instant()));
        vault.createKey(site.tenant(), id);
        forms.keep(site.tenant(), id, answers);
    }

    /** Offers a conversation to the available agents of its department; after the commit, with no tenant bound. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void announce(TenantId tenant, ConversationId id) {
        waitingRoom.arrived(tenant, id);
    }

    /** Its place in the queue, from 1; empty if it does not wait. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Integer> place(TenantId tenant, ConversationId id) {
        return waitingRoom.place(tenant, id);
    }

    /** How it stands; empty if the bound tenant has no such conversation. */
    @Transactional
    public Optional<Standing> standing(ConversationId id) {
        return conversations.find(id).map(Conversation::standing);
    }
}
