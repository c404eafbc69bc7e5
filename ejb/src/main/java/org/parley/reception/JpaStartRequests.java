package org.parley.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Which idempotency keys were used, of the bound tenant. Joins the caller's transaction. */
@ApplicationScoped
class JpaStartRequests {

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaStartRequests() {}

    JpaStartRequests(EntityManager em) {
        this.em = em;
    }

    Optional<StartRequest> find(byte[] hash) {
        return Optional.ofNullable(em.find(StartRequest.class, hash));
    }

    /** Deletes those that can no longer be repeated at {@code now}; tells how many. */
    int forget(Instant now) {
        return em.createQuery("delete from StartRequest r where r.madeAt <= :before")
                .setParameter("before", now.minus(StartRequest.REPEATABLE))
                .executeUpdate();
    }

    /** @throws StartedMeanwhileException if its key has been used since it was looked for */
    void add(StartRequest request) {
        try {
            em.persist(request);
            em.flush();
        } catch (ConstraintViolationException e) {
            throw new StartedMeanwhileException();
        }
    }
}
