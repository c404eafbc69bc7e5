package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.journal.Utterance.Repeat;
import org.parley.kernel.ConversationId;

/** Writes a batch of messages, of any tenants, in one transaction: the group commit. */
@ApplicationScoped
class JpaJournal {

    private final Clock clock;

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaJournal() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    JpaJournal(Clock clock) {
        this.clock = clock;
    }

    JpaJournal(Clock clock, EntityManager em) {
        this.clock = clock;
        this.em = em;
    }

    /**
     * Stores what may be stored and numbers it. When this method has returned, it is committed.
     *
     * @param batch in the order of arrival; may repeat what was stored before, or itself
     * @return one outcome for each, in the same order
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Outcome> write(List<Utterance> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<UUID, Ledger> ledgers = lock(batch);
        // After the lock: whoever held it before has committed, so its messages are seen here.
        Map<Repeat, Outcome> known = known(batch);
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Utterance utterance : batch) {
            Outcome before = known.get(utterance.repeat());
            outcomes.add(before == null ? append(utterance, ledgers, known, now) : before);
        }
        return outcomes;
    }

    private Outcome append(Utterance utterance, Map<UUID, Ledger> ledgers, Map<Repeat, Outcome> known, Instant now) {
        Ledger ledger = ledgers.get(utterance.conversation().value());
        if (ledger == null
                || !ledger.isOf(utterance.tenant().value())
                || !ledger.hears(utterance.speaker().side(), utterance.speaker().staffId())) {
            return new Refused(Refusal.CLOSED);
        }
        long seq = ledger.next(utterance.speaker().side());
        em.persist(new Message(seq, utterance, now));
        known.put(utterance.repeat(), new Committed(seq, now, true));
        return new Committed(seq, now, false);
    }

    /** In the order of the ids, so that two writers never wait for each other in a circle. */
    private Map<UUID, Ledger> lock(List<Utterance> batch) {
        return em.createQuery("select l from Ledger l where l.id in :ids order by l.id", Ledger.class)
                .setParameter("ids", ids(batch))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(l -> l.id().value(), Function.identity()));
    }

    private Map<Repeat, Outcome> known(List<Utterance> batch) {
        Map<Repeat, Outcome> known = new HashMap<>();
        em.createQuery(
                        "select m.conversationId, m.author, m.clientId, m.seq, m.at from Message m"
                                + " where m.conversationId in :ids and m.clientId in :clientIds",
                        Object[].class)
                .setParameter("ids", ids(batch))
                .setParameter(
                        "clientIds", batch.stream().map(Utterance::clientId).collect(Collectors.toSet()))
                .getResultStream()
                .forEach(row -> known.put(
                        new Repeat((UUID) row[0], (Author) row[1], (String) row[2]),
                        new Committed((Long) row[3], (Instant) row[4], true)));
        return known;
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

    /** Marks as read; false if {@code reader} has no part in the conversation. */
    @Transactional
    public boolean read(ConversationId id, Speaker reader, long seq) {
        Ledger ledger = em.find(Ledger.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (ledger == null || !ledger.hears(reader.side(), reader.staffId())) {
            return false;
        }
        ledger.read(reader.side(), seq);
        return true;
    }

    private static Set<UUID> ids(List<Utterance> batch) {
        return batch.stream().map(u -> u.conversation().value()).collect(Collectors.toSet());
    }
}
