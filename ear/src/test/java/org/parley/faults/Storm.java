package org.parley.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.bench.parley.Staff;
import org.parley.system.Reachable;
import org.parley.system.RealPostgresql;

/** Many conversations at once, whose visitors and agents talk until the storm is over. */
final class Storm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final int AT_THE_SAME_TIME = 8;

    private static final Staff STAFF = new Staff("only for tests 1");

    private final RealPostgresql database;
    private final List<Talk> talks;
    private final List<Thread> threads;
    private final List<Strike> strikes = new ArrayList<>();

    private Storm(RealPostgresql database, List<Talk> talks) {
        this.database = database;
        this.talks = talks;
        this.threads = talks.stream()
                .flatMap(Talk::sides)
                .map(side -> new Thread(side, "talker"))
                .toList();
        threads.forEach(Thread::start);
    }

    /**
     * Begins, with agents that are each alone in a department.
     *
     * @param database of all doors
     * @param doors where talkers come to, each visitor to another one than its agent
     */
    static Storm begin(RealPostgresql database, List<? extends Reachable> doors, Crowd crowd) throws Exception {
        try (Connection connection = database.superuser()) {
            STAFF.hire(connection, crowd.pairs());
        }
        ExecutorService executor = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<Talk>> beginnings = IntStream.range(0, crowd.pairs())
                    .mapToObj(i -> (Callable<Talk>)
                            () -> Talk.begin(doors, i, Staff.name(i), STAFF.password(), Staff.name(i), crowd))
                    .map(executor::submit)
                    .toList();
            List<Talk> talks = new ArrayList<>();
            for (Future<Talk> talk : beginnings) {
                talks.add(talk.get());
            }
            return new Storm(database, talks);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Lets them talk for a while. */
    Storm rage(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        return this;
    }

    /** Notes that this door closes now, so that the verdict tells how long its people were without one. */
    void strike(Reachable door) {
        strikes.add(new Strike(door, System.nanoTime()));
    }

    /**
     * Waits until everybody was acknowledged something that they are told from now on.
     *
     * @return how long that took
     */
    Duration answered() throws InterruptedException {
        long since = System.nanoTime();
        await(() -> sides().allMatch(side -> side.log().acknowledgedAt() > since));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** How often somebody was asked to say something again. */
    long refused() {
        return sides().mapToLong(side -> side.log().refused()).sum();
    }

    /** Has everybody finish: what was said is answered and heard, or patience ends. */
    Verdict calm() throws SQLException, InterruptedException {
        return calm(database);
    }

    /** The same, with another database that has taken the place of the first. */
    Verdict calm(RealPostgresql now) throws SQLException, InterruptedException {
        sides().forEach(Talker::settle);
        await(() -> sides().allMatch(Talker::isSettled));
        Stored stored = stored(now);
        await(() -> talks.stream().allMatch(talk -> Verdict.isHeard(talk, stored)));
        close();
        return Verdict.of(talks, stored(now), strikes);
    }

    private Stored stored(RealPostgresql now) throws SQLException {
        try (Connection connection = now.superuser()) {
            return Stored.of(connection, talks);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Stream<Talker> sides() {
        return talks.stream().flatMap(Talk::sides);
    }

    @Override
    public void close() throws InterruptedException {
        sides().forEach(Talker::end);
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
    }
}
