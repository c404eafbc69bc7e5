package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.consent.Consents;
import org.parley.identity.StaffMember;
import org.parley.kernel.ConversationId;
import org.parley.masking.Masker;
import org.parley.vault.Vault;

/** The turning points of a conversation, each in one transaction of the bound tenant. */
@ApplicationScoped
@Transactional
class Turns {

    private final JpaConversations conversations;
    private final Cards cards;
    private final Consents consents;
    private final Vault vault;
    private final Masker masker;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Turns() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Turns(JpaConversations conversations, Cards cards, Consents consents, Vault vault, Masker masker, Clock clock) {
        this.conversations = conversations;
        this.cards = cards;
        this.consents = consents;
        this.vault = vault;
        this.masker = masker;
        this.clock = clock;
    }

    /** Gives the conversation to {@code agent}; empty if it is not one of the agent's departments, or not to be had. */
    public Optional<Card> accept(StaffMember agent, ConversationId id) {
        return conversations
                .lock(id)
                .filter(row -> agent.departments().contains(row.department()))
                .filter(row -> row.accept(agent, clock.instant()))
                .map(row -> cards.cards(agent, List.of(row)).get(0));
    }

    /**
     * Closes; tells how it stood before, or empty if it was closed already. A consent that is taken back is recorded as
     * that in either case. Source: GDPR article 7(3), at any time.
     */
    public Optional<Standing> close(ConversationId id, CloseReason reason) {
        return conversations.lock(id).flatMap(row -> {
            if (reason == CloseReason.CONSENT_WITHDRAWN) {
                consents.withdraw(id);
            }
            Standing before = row.standing();
            if (!row.close(reason, clock.instant())) {
                return Optional.empty();
            }
            conversations.forgetDrafts(id);
            vault.forget(id);
            return Optional.of(before);
        });
    }

    /** How a conversation stands that {@code agent} answers, or has answered; empty if it is another's. */
    public Optional<Standing> answered(StaffMember agent, ConversationId id) {
        return conversations
                .find(id)
                .filter(row -> row.isAnsweredBy(agent.id().value()))
                .map(Conversation::standing);
    }

    /** Whether {@code agent} answers this conversation now. */
    public boolean isAnswering(StaffMember agent, ConversationId id) {
        return conversations.find(id).filter(answeredNowBy(agent)).isPresent();
    }

    private static Predicate<Conversation> answeredNowBy(StaffMember agent) {
        return row -> row.isBeingAnsweredBy(agent.id().value());
    }

    /** How these stand, as far as they are the tenant's. */
    public List<Standing> standings(Collection<ConversationId> ids) {
        return conversations.all(ids).stream().map(Conversation::standing).toList();
    }

    /** The card of what {@code agent} answers now; empty if it is another's. */
    public Optional<Card> card(StaffMember agent, ConversationId id) {
        return conversations
                .find(id)
                .filter(answeredNowBy(agent))
                .map(row -> cards.cards(agent, List.of(row)).get(0));
    }

    /** What {@code agent} is answering now. */
    public List<Card> desk(StaffMember agent) {
        return cards.cards(agent, conversations.answeredBy(agent.id()));
    }

    /**
     * Keeps what {@code agent} has begun to write, masked, until the conversation ends; an empty text forgets it. False if
     * the agent is not answering it.
     */
    public boolean keepDraft(StaffMember agent, ConversationId id, String text) {
        if (conversations.lock(id).filter(answeredNowBy(agent)).isEmpty()) {
            return false;
        }
        if (text.isBlank()) {
            conversations.forgetDraft(id, agent.id());
        } else {
            vault.preload(List.of(id));
            String masked = masker.mask(text).text();
            conversations.keep(new Draft(agent.tenant(), id, agent.id(), masked, clock.instant()));
        }
        return true;
    }
}
