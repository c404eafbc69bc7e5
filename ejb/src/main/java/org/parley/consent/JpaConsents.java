package org.parley.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.kernel.ConversationId;
import org.parley.kernel.SiteId;

/** Texts and consents in the database, of the bound tenant. */
@ApplicationScoped
class JpaConsents {

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaConsents() {}

    JpaConsents(EntityManager em) {
        this.em = em;
    }

    Optional<ConsentText> newest(SiteId site, String locale) {
        return em.createQuery(
                        "select t from PublishedText t where t.siteId = :site and t.locale = :locale"
                                + " order by t.version desc",
                        PublishedText.class)
                .setParameter("site", site.value())
                .setParameter("locale", locale)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PublishedText::text);
    }

    List<Consent> of(Collection<ConversationId> conversations) {
        return em.createQuery("select c from Consent c where c.conversationId in :conversations", Consent.class)
                .setParameter(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toList())
                .getResultList();
    }

    Optional<Consent> of(ConversationId conversation) {
        return of(List.of(conversation)).stream().findFirst();
    }

    void add(Object entity) {
        em.persist(entity);
    }
}
