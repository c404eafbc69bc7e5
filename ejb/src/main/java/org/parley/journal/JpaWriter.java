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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.journal.Utterance.Repeat;

/**
 * Writes a batch of messages, of any tenants, in one transaction: the group commit. Each statement is for the whole batch
 * and the same for every size of it, so that nothing is translated or planned anew.
 */
@ApplicationScoped
class JpaWriter {

    // A sub-query, so that no plan made for a small table can read a large one from end to end.
    private static final String KNOWN =
            "select v.n as n, (select m.seq from message m where m.conversation_id = v.conversation"
                    + " and m.author = v.author and m.client_id = v.client_id) as seq"
                    + " from unnest(cast(:conversations as uuid array), cast(:authors as varchar array),"
                    + " cast(:clientIds as varchar array)) with ordinality as v (conversation, author, client_id, n)";

    // In words that both databases know.
    private static final String KEEP = "merge into conversation c using (select v.id, v.last_seq, v.visitor_read,"
            + " v.agent_read from unnest(cast(:ids as uuid array), cast(:lastSeqs as bigint array),"
            + " cast(:visitorReads as bigint array), cast(:agentReads as bigint array))"
            + " as v (id, last_seq, visitor_read, agent_read)) p on (c.id = p.id) when matched then"
            + " update set last_seq = p.last_seq, visitor_read = p.visitor_read, agent_read = p.agent_read";

    private final Clock clock;

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaWriter() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    JpaWriter(Clock clock) {
        this.clock = clock;
    }

    JpaWriter(Clock clock, EntityManager em) {
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
        keep(ledgers.values());
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
        return em
                .createQuery("select l from Ledger l where is_any_of(l.id, :ids) order by l.id", Ledger.class)
                .setParameter("ids", conversations(batch).distinct().toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ledger -> ledger.id().value(), Function.identity()));
    }

    private Map<Repeat, Outcome> known(List<Utterance> batch) {
        Map<Repeat, Outcome> known = new HashMap<>();
        em.unwrap(Session.class)
                .createNativeQuery(KNOWN, Object[].class)
                .addScalar("n", Integer.class)
                .addScalar("seq", Long.class)
                .setParameter("conversations", conversations(batch).toArray(UUID[]::new))
                .setParameter(
                        "authors",
                        texts(batch, utterance -> utterance.speaker().side().name()))
                .setParameter("clientIds", texts(batch, Utterance::clientId))
                .getResultList()
                .forEach(row -> {
                    if (row[1] instanceof Long seq) {
                        Utterance again = batch.get((Integer) row[0] - 1);
                        Message message = em.find(
                                Message.class,
                                new Message.Key(again.conversation().value(), seq));
                        known.put(message.repeat(), message.committedBefore());
                    }
                });
        return known;
    }

    private void keep(Collection<Ledger> ledgers) {
        int kept = em.createNativeQuery(KEEP)
                .setParameter(
                        "ids",
                        ledgers.stream().map(ledger -> ledger.id().value()).toArray(UUID[]::new))
                .setParameter("lastSeqs", numbers(ledgers, Ledger::lastSeq))
                .setParameter("visitorReads", numbers(ledgers, Ledger::visitorRead))
                .setParameter("agentReads", numbers(ledgers, Ledger::agentRead))
                .executeUpdate();
        if (kept != ledgers.size()) {
            throw new IllegalStateException("kept " + kept + " of " + ledgers.size() + " conversations");
        }
    }

    private static Stream<UUID> conversations(List<Utterance> batch) {
        return batch.stream().map(utterance -> utterance.conversation().value());
    }

    private static String[] texts(List<Utterance> batch, Function<Utterance, String> text) {
        return batch.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<Ledger> ledgers, Function<Ledger, Long> number) {
        return ledgers.stream().map(number).toArray(Long[]::new);
    }
}
