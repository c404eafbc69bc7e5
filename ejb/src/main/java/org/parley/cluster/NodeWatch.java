package org.parley.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has this node begin, go on and end among the others. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeWatch {

    private final NodeLife life;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected NodeWatch() {
        this(null);
    }

    @Inject
    NodeWatch(NodeLife life) {
        this.life = life;
    }

    @PostConstruct
    void begin() {
        life.begin();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void goOn() {
        life.goOn();
    }

    @PreDestroy
    void end() {
        life.end();
    }
}
