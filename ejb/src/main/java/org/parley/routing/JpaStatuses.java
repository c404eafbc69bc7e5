package org.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.identity.StaffMember;
import org.parley.kernel.UserId;

/** What the agents of the bound tenant said last, kept while they are away. */
@ApplicationScoped
@Transactional
class JpaStatuses {

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaStatuses() {}

    JpaStatuses(EntityManager em) {
        this.em = em;
    }

    /** Those who have never said anything are absent. */
    public Map<UserId, AgentStatus> of(Collection<UserId> agents) {
        return em.createQuery("select s from StatedStatus s where s.userId in :agents", StatedStatus.class)
                .setParameter("agents", agents.stream().map(UserId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(StatedStatus::agent, StatedStatus::status));
    }

    public void keep(StaffMember agent, AgentStatus status) {
        em.merge(new StatedStatus(agent, status));
    }
}
