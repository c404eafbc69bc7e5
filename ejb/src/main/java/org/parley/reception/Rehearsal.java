package org.parley.reception;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.identity.CallerContext;
import org.parley.kernel.Bounds;

/**
 * Asks again and again for what guests will ask for, before any is let in: whoever comes first to a server that has just
 * started would wait for its classes, its queries and its compiler. It asks for people of an organisation that does not
 * exist, about conversations that are nowhere, so it finds nothing and changes nothing.
 */
@Singleton
@Startup
@DependsOn({"NodeWatch", "StartCheck"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Rehearsal {

    private static final Bounds<Duration> TIME = new Bounds<>(Duration.ZERO, Duration.ofMinutes(1));

    private final CallerContext callers;
    private final StandIns standIns;
    private final Duration time;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Rehearsal() {
        this(null, null, Duration.ZERO);
    }

    /** @param time how long it takes, at most a minute; not at all if it is zero */
    @Inject
    Rehearsal(
            CallerContext callers,
            StandIns standIns,
            @ConfigProperty(name = "parley.rehearsal", defaultValue = "PT5S") Duration time) {
        this.callers = callers;
        this.standIns = standIns;
        this.time = TIME.check("parley.rehearsal", time);
    }

    @PostConstruct
    void rehearse() {
        long end = System.nanoTime() + time.toNanos();
        int times = 0;
        try {
            while (System.nanoTime() < end) {
                standIns.knock();
                callers.as(StandIns.visitor(), standIns::visit);
                callers.as(StandIns.agent(), standIns::work);
                times++;
            }
            ReceptionLog.LOG.rehearsed(times);
        } catch (RuntimeException e) { // guests will wait a little, which is no reason to have none
            ReceptionLog.LOG.notRehearsed(e.getClass().getName());
        }
    }
}
