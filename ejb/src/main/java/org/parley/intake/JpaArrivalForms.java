package org.parley.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.kernel.ConversationId;

/** Arrival forms in the database, of the bound tenant, in the caller's transaction. */
@ApplicationScoped
class JpaArrivalForms {

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaArrivalForms() {}

    void add(ArrivalForm form) {
        em.persist(form);
        em.flush();
    }

    Map<ConversationId, Answers> answers(Collection<ConversationId> conversations) {
        return em.createQuery("select f from ArrivalForm f where f.conversationId in :ids", ArrivalForm.class)
                .setParameter(
                        "ids", conversations.stream().map(ConversationId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(ArrivalForm::conversation, ArrivalForm::answers));
    }
}
