package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import org.parley.kernel.ConversationId;

/** Reads messages back, and keeps how far each side has read. */
@ApplicationScoped
class JpaJournal {

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaJournal() {}

    JpaJournal(EntityManager em) {
        this.em = em;
    }

    /** The messages after {@code after}, in order, at most {@code limit}, of the bound tenant. */
    @Transactional
    public List<Said> since(ConversationId id, long after, int limit) {
        return em.createQuery(
                        "select m from Message m where m.conversationId = :id and m.seq > :after order by m.seq",
                        Message.class)
                .setParameter("id", id.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(Message::said)
                .toList();
    }

    /** Marks as read and tells how far; empty if {@code reader} has no part in the conversation. */
    @Transactional
    public OptionalLong read(ConversationId id, Speaker reader, long seq) {
        Ledger ledger = em.find(Ledger.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (ledger == null || !ledger.hears(reader.side(), reader.staffId())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ledger.read(reader.side(), seq));
    }
}
