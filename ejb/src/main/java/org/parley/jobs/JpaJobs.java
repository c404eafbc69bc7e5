package org.parley.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.parley.kernel.TenantId;

/**
 * The leases of jobs. Time is the database's: the clocks of nodes differ. A run has a number, and only who knows the
 * newest one may go on, however late it wakes up.
 *
 * <p>Each method is a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaJobs {

    /** Longer than any step; as long does a job lie idle whose node was killed. */
    static final int LEASE_SECONDS = 30;

    private static final String AS_LONG_AS_A_STEP = "current_timestamp + interval '" + LEASE_SECONDS + "' second";

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaJobs() {}

    JpaJobs(EntityManager em) {
        this.em = em;
    }

    /** The number of a new run, if {@code job} is due and nobody is at it. Does not wait for who is. */
    public OptionalLong begin(String job) {
        List<?> runs = em.createNativeQuery("select run from job where name = :name and due_at <= current_timestamp"
                        + " and (leased_until is null or leased_until <= current_timestamp) for update skip locked")
                .setParameter("name", job)
                .getResultList();
        if (runs.isEmpty()) {
            return OptionalLong.empty();
        }
        long run = ((Number) runs.get(0)).longValue() + 1;
        em.createNativeQuery("update job set run = :run, begun_at = current_timestamp, leased_until = "
                        + AS_LONG_AS_A_STEP + " where name = :name")
                .setParameter("run", run)
                .setParameter("name", job)
                .executeUpdate();
        return OptionalLong.of(run);
    }

    /** @see Turn#step */
    public <T> T step(String job, long run, Supplier<T> work) {
        // Holds the row until the commit: nobody takes the job over in the middle of a step.
        int mine = em.createNativeQuery("update job set leased_until = " + AS_LONG_AS_A_STEP
                        + " where name = :name and run = :run and leased_until is not null")
                .setParameter("name", job)
                .setParameter("run", run)
                .executeUpdate();
        if (mine != 1) {
            throw new LeaseLostException(job);
        }
        return work.get();
    }

    /** The run is over; nothing happens if it is another node's by now. */
    public void end(String job, long run, Duration next) {
        em.createNativeQuery("update job set leased_until = null, done_at = current_timestamp,"
                        + " due_at = current_timestamp + cast(:seconds as integer) * interval '1' second"
                        + " where name = :name and run = :run")
                .setParameter("seconds", next.toSeconds())
                .setParameter("name", job)
                .setParameter("run", run)
                .executeUpdate();
    }

    /** @see Turn#tenants */
    public List<TenantId> tenants() {
        return em.unwrap(Session.class)
                .createNativeQuery("select tenant_id from tenant_directory order by tenant_id", Integer.class)
                .getResultStream()
                .map(TenantId::new)
                .toList();
    }
}
