package org.parley.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks on every node what is due. Not persistent: a timer of the cluster's would be lost with its node. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private final Jobs jobs;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JobTimer() {
        this(null);
    }

    @Inject
    JobTimer(Jobs jobs) {
        this.jobs = jobs;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        jobs.look();
    }
}
