package org.parley.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;

/** Does what is due and nobody else is at. */
@ApplicationScoped
class Jobs {

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final Iterable<Job> all;
    private final JpaJobs leases;
    private boolean blind;

    private record OneTurn(String job, long run, JpaJobs leases) implements Turn {

        @Override
        public List<TenantId> tenants() {
            return leases.tenants();
        }

        @Override
        public <T> T step(TenantId tenant, Supplier<T> work) {
            return Tenancy.call(tenant, () -> leases.step(job, run, work));
        }
    }

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Jobs() {
        this((Iterable<Job>) null, null);
    }

    @Inject
    Jobs(@Any Instance<Job> all, JpaJobs leases) {
        this((Iterable<Job>) all, leases);
    }

    Jobs(Iterable<Job> all, JpaJobs leases) {
        this.all = all;
        this.leases = leases;
    }

    /** Looks at each job once; while the database is away there is none. */
    void look() {
        try {
            lookAtAll();
            blind = false;
        } catch (RuntimeException e) { // the next look is not far off
            if (!blind) {
                blind = true;
                JobsLog.LOG.blind(e.getClass().getName());
            }
        }
    }

    private void lookAtAll() {
        for (Job job : all) {
            OptionalLong run = leases.begin(job.name());
            if (run.isPresent()) {
                run(job, run.getAsLong());
            }
        }
    }

    private void run(Job job, long run) {
        try {
            job.run(new OneTurn(job.name(), run, leases));
            leases.end(job.name(), run, job.every());
        } catch (LeaseLostException e) {
            JobsLog.LOG.takenOver(job.name());
        } catch (RuntimeException e) { // whatever it was, the other jobs go on
            JobsLog.LOG.brokeOff(job.name(), e.getClass().getName());
            leases.end(job.name(), run, AFTER_TROUBLE);
        }
    }
}
