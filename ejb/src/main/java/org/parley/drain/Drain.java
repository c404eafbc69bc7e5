package org.parley.drain;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.cluster.Members;
import org.parley.kernel.Bounds;

/**
 * The way out of this node, while there is another one: first balancers are told to send nobody any more, then those who
 * are here are asked to move, a few at a time, so that the others are not overrun.
 */
@ApplicationScoped
public class Drain {

    /** A balancer that asks each second has noticed by then. WildFly as the balancer is told by the server itself. */
    private static final Duration NOTICE = Duration.ofMillis(2_500);

    /** Those who were asked last have gone by then, or do not understand. */
    private static final Duration LAST = Duration.ofSeconds(5);

    private static final int STEPS_A_SECOND = 10;
    private static final Bounds<Integer> PER_SECOND = new Bounds<>(STEPS_A_SECOND, 100_000);

    private enum Stage {
        NONE,
        ANNOUNCED,
        MOVING
    }

    private final Members members;
    private final int perStep;
    private final Set<Guests> guests = ConcurrentHashMap.newKeySet();

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private volatile Stage stage = Stage.NONE;
    private @Nullable Thread thread;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Drain() {
        this(null, STEPS_A_SECOND);
    }

    /** @param perSecond how many connections are asked to move, 10 to 100,000 */
    @Inject
    Drain(Members members, @ConfigProperty(name = "parley.drain.per-second", defaultValue = "200") int perSecond) {
        this.members = members;
        this.perStep = PER_SECOND.check("parley.drain.per-second", perSecond) / STEPS_A_SECOND;
    }

    /** Also where nobody is connected yet: balancers are to know in any case. */
    void open(@Observes Startup event) {
        SuspendHook.drainBy(this);
    }

    @PreDestroy
    void close() {
        SuspendHook.drainBy(null);
        end();
    }

    /** Has these guests asked to move, too, from now on. */
    public void attach(Guests some) {
        guests.add(some);
    }

    /** They have all gone, and no more will come. */
    public void detach(Guests some) {
        guests.remove(some);
    }

    /** Whether balancers should send nobody here any more. */
    public boolean isAnnounced() {
        return stage != Stage.NONE;
    }

    /** Whether whoever knocks now is to go to another node. */
    public boolean isMoving() {
        return stage == Stage.MOVING;
    }

    /**
     * Begins. Where no other node could take anybody, nothing is done.
     *
     * @return completes, normally, when nobody is left here
     */
    synchronized CompletionStage<Void> begin() {
        CompletableFuture<Void> empty = new CompletableFuture<>();
        if (members.others().isEmpty() || threads == null) {
            empty.complete(null);
            return empty;
        }
        end();
        stage = Stage.ANNOUNCED;
        thread = threads.newThread(() -> {
            try {
                moveAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // called off, or the server stops at once
            } finally {
                empty.complete(null);
            }
        });
        thread.setName("parley-drain");
        thread.start();
        return empty;
    }

    /** The node stays after all. */
    synchronized void end() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        stage = Stage.NONE;
    }

    private void moveAll() throws InterruptedException {
        DrainLog.LOG.begins();
        Thread.sleep(NOTICE.toMillis());
        stage = Stage.MOVING;
        int moved = 0;
        for (int asked = move(); asked > 0; asked = move()) {
            moved += asked;
            pause();
        }
        long end = System.nanoTime() + LAST.toNanos();
        while (!isEmpty() && System.nanoTime() < end) {
            moved += move(); // who came in just before the door was shut
            pause();
        }
        DrainLog.LOG.ends(moved);
        guests.forEach(Guests::close);
    }

    private int move() {
        int left = perStep;
        for (Guests some : guests) {
            left -= some.move(left);
        }
        return perStep - left;
    }

    private boolean isEmpty() {
        return guests.stream().allMatch(Guests::isEmpty);
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1).dividedBy(STEPS_A_SECOND).toMillis());
    }
}
