package org.parley.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This node among those on its database: enters only if it fits, says each second that it is alive, and notices when it
 * does not reach one that is. The embedded database has one node and keeps no record of it.
 */
@ApplicationScoped
class NodeLife {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** A dead node's record must have ended before its name can be taken again, or it be missed. */
    private static final Duration PATIENCE = Duration.ofSeconds(JpaNodes.LEASE_SECONDS + 2);

    /** Looks after a change, and between two while nothing changes. */
    private static final int SETTLING = 5;

    private static final int CALM = 15;

    private final JpaNodes nodes;
    private final WildflyWire wire;
    private final InfinispanRegisters registers;
    private final JgroupsSenders senders;
    private final boolean embedded;
    private final UUID life = UUID.randomUUID();
    private Set<String> known = Set.of();
    private Set<Neighbour> lastUnreachable = Set.of();
    private int unsettled;
    private int calm;
    private boolean blind;
    private boolean split;
    private boolean replaced;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected NodeLife() {
        this(null, null, null, null, "h2");
    }

    @Inject
    NodeLife(
            JpaNodes nodes,
            WildflyWire wire,
            InfinispanRegisters registers,
            JgroupsSenders senders,
            @ConfigProperty(name = "parley.database", defaultValue = "h2") String database) {
        this.nodes = nodes;
        this.wire = wire;
        this.registers = registers;
        this.senders = senders;
        this.embedded = database.equals("h2");
    }

    /**
     * Takes its place; returns when it reaches every node that is alive.
     *
     * @throws NodeRefusedException if it must not run beside them; they notice nothing
     */
    void begin() {
        senders.separate();
        wire.join();
        if (embedded) {
            return;
        }
        String name = wire.self();
        if (!nodes.enter(name, life, Protocol.OURS)) {
            ClusterLog.LOG.waitingForName(name);
            if (!within(() -> nodes.enter(name, life, Protocol.OURS))) {
                throw ClusterLog.LOG.nameTaken(name);
            }
        }
        try {
            meetTheOthers();
        } catch (NodeRefusedException e) {
            end();
            throw e;
        }
    }

    private void meetTheOthers() {
        nodes.others(wire.self()).stream()
                .filter(other -> !Protocol.OURS.fits(other.protocol()))
                .findFirst()
                .ifPresent(other -> {
                    throw ClusterLog.LOG.protocol(
                            other.name(), other.speaks(), other.knows(), Protocol.OURS.speaks(), Protocol.OURS.knows());
                });
        if (!within(() -> nodes.beat(wire.self(), life) && unreachable().isEmpty())) {
            throw ClusterLog.LOG.unreachable(names(unreachable()));
        }
        nodes.join(wire.self(), life);
    }

    private static boolean within(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** To be called each second. */
    void goOn() {
        try {
            settle();
            if (!embedded) {
                show();
            }
            if (blind) {
                blind = false;
                ClusterLog.LOG.sees();
            }
        } catch (RuntimeException e) { // the database is away, and the next look is a second off
            if (!blind) {
                blind = true;
                ClusterLog.LOG.blind(e.getClass().getName());
            }
        }
    }

    private void show() {
        boolean onRecord = nodes.beat(wire.self(), life) || comeBack();
        if (!onRecord && !replaced) {
            ClusterLog.LOG.replaced(wire.self());
        }
        replaced = !onRecord;
        look(unreachable());
    }

    /** After a silence so long that the record of this node was forgotten. */
    private boolean comeBack() {
        boolean entered = nodes.enter(wire.self(), life, Protocol.OURS);
        if (entered) {
            nodes.join(wire.self(), life);
        }
        return entered;
    }

    /** What nodes say of themselves may have been lost in a change, and with it what they should have been told. */
    private void settle() {
        wire.repair();
        if (!wire.others().equals(known)) {
            known = wire.others();
            unsettled = SETTLING;
        }
        if (unsettled > 0 || ++calm % CALM == 0) {
            registers.repair();
            if (unsettled > 0 || !known.isEmpty()) {
                // Who does not know that somebody listens here tells nothing, so that no number is missing.
                wire.missed();
            }
        }
        unsettled = Math.max(0, unsettled - 1);
    }

    /** A node that is not reached and goes on is apart; of one that is silent, too, the record soon ends. */
    private void look(Set<Neighbour> unreachable) {
        boolean apart =
                unreachable.stream().anyMatch(node -> lastUnreachable.stream().anyMatch(node::hasGoneOnSince));
        lastUnreachable = unreachable;
        if (apart) {
            if (!split) {
                ClusterLog.LOG.split(names(unreachable));
            }
            split = true;
            wire.missed();
        } else if (split && unreachable.isEmpty()) {
            ClusterLog.LOG.whole();
            split = false;
        }
    }

    private Set<Neighbour> unreachable() {
        return nodes.others(wire.self()).stream()
                .filter(node -> !wire.others().contains(node.name()))
                .collect(Collectors.toSet());
    }

    private static String names(Set<Neighbour> nodes) {
        return nodes.stream().map(Neighbour::name).sorted().collect(Collectors.joining(", "));
    }

    void end() {
        if (!embedded) {
            nodes.leave(wire.self(), life);
        }
    }
}
