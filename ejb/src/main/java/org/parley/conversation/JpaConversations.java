package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/** Conversations and what belongs to them in the database, of the bound tenant, in the caller's transaction. */
@ApplicationScoped
class JpaConversations {

    static final int MOST_WAITING = 200;
    private static final int MOST_WAITING_EVERYWHERE = 10_000;

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaConversations() {}

    JpaConversations(EntityManager em) {
        this.em = em;
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(em.find(Conversation.class, id.value()));
    }

    List<Conversation> all(Collection<ConversationId> ids) {
        return em.createQuery("select c from Conversation c where c.id in :ids", Conversation.class)
                .setParameter("ids", ids.stream().map(ConversationId::value).toList())
                .getResultList();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Conversation> lock(ConversationId id) {
        return Optional.ofNullable(em.find(Conversation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The longest waiting first, of these departments only. */
    List<Conversation> waiting(Set<DepartmentId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Conversation c where c.state = org.parley.journal.State.QUEUED"
                                + " and c.departmentId in :departments order by c.startedAt, c.id",
                        Conversation.class)
                .setParameter(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .setMaxResults(MOST_WAITING)
                .getResultList();
    }

    /** How many wait in the department of {@code waiting} up to and with it. */
    int place(Conversation waiting) {
        return em.createQuery(
                        "select count(c) from Conversation c, Conversation mine where mine = :mine"
                                + " and c.state = org.parley.journal.State.QUEUED"
                                + " and c.departmentId = mine.departmentId and (c.startedAt < mine.startedAt"
                                + " or c.startedAt = mine.startedAt and c.id <= mine.id)",
                        Long.class)
                .setParameter("mine", waiting)
                .getSingleResult()
                .intValue();
    }

    /** How many wait in each of these departments; one where nobody does is absent. */
    Map<DepartmentId, Line> lines(Collection<DepartmentId> departments) {
        return em.createQuery(
                        "select c.departmentId, count(c), min(c.startedAt) from Conversation c"
                                + " where c.state = org.parley.journal.State.QUEUED and c.departmentId in :departments"
                                + " group by c.departmentId",
                        Object[].class)
                .setParameter(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new DepartmentId((UUID) row[0]), row -> new Line((Long) row[1], (Instant) row[2])));
    }

    /** @param since when the one that waits longest began to */
    record Line(long length, Instant since) {}

    /** What {@code agent} is answering now, the oldest first. */
    List<Conversation> answeredBy(UserId agent) {
        return em.createQuery(
                        "select c from Conversation c where c.state = org.parley.journal.State.OPEN"
                                + " and c.agentId = :agent order by c.acceptedAt, c.id",
                        Conversation.class)
                .setParameter("agent", agent.value())
                .getResultList();
    }

    /** What waits, the longest waiting first, and in which department; of very many the first. */
    Map<ConversationId, DepartmentId> waiting() {
        return em.createQuery(
                        "select c.id, c.departmentId from Conversation c"
                                + " where c.state = org.parley.journal.State.QUEUED order by c.startedAt, c.id",
                        Object[].class)
                .setMaxResults(MOST_WAITING_EVERYWHERE)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new ConversationId((UUID) row[0]),
                        row -> new DepartmentId((UUID) row[1]),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** What each of {@code agents} is answering now; who answers nothing is absent. */
    Map<UserId, Set<ConversationId>> answeredBy(Collection<UserId> agents) {
        return em.createQuery(
                        "select c.agentId, c.id from Conversation c"
                                + " where c.state = org.parley.journal.State.OPEN and c.agentId in :agents",
                        Object[].class)
                .setParameter("agents", agents.stream().map(UserId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new UserId((UUID) row[0]),
                        Collectors.mapping(row -> new ConversationId((UUID) row[1]), Collectors.toSet())));
    }

    Map<ConversationId, String> drafts(UserId agent, Collection<ConversationId> ids) {
        return em.createQuery("select d from Draft d where d.conversationId in :ids", Draft.class)
                .setParameter("ids", ids.stream().map(ConversationId::value).toList())
                .getResultStream()
                .filter(draft -> draft.isOf(agent))
                .collect(Collectors.toMap(Draft::conversation, Draft::text));
    }

    /** Keeps {@code draft} in the place of the one before. */
    void keep(Draft draft) {
        em.merge(draft);
    }

    /** Every agent's. */
    void forgetDrafts(ConversationId conversation) {
        em.createQuery("delete from Draft d where d.conversationId = :id")
                .setParameter("id", conversation.value())
                .executeUpdate();
    }

    void forgetDraft(ConversationId conversation, UserId agent) {
        em.createQuery("delete from Draft d where d.conversationId = :id and d.userId = :agent")
                .setParameter("id", conversation.value())
                .setParameter("agent", agent.value())
                .executeUpdate();
    }
}
