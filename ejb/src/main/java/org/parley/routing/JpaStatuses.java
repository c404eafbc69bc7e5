package org.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
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

    /** Empty if {@code agent} has never said anything. */
    public Optional<AgentStatus> status(UserId agent) {
        return Optional.ofNullable(em.find(StatedStatus.class, agent.value())).map(StatedStatus::status);
    }

    public void keep(StaffMember agent, AgentStatus status) {
        em.merge(new StatedStatus(agent, status));
    }
}
