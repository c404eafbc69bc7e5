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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.bench.Staff;
import org.parley.system.Reachable;

/** Many conversations at once, whose visitors and agents talk until the storm is over. */
final class Storm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final int AT_THE_SAME_TIME = 8;

    private final List<Talk> talks;
    private final List<Thread> threads;

    private Storm(List<Talk> talks) {
        this.talks = talks;
        this.threads = talks.stream()
                .flatMap(Talk::sides)
                .map(side -> new Thread(side, "talker"))
                .toList();
        threads.forEach(Thread::start);
    }

    /**
     * Begins.
     *
     * @param doors where talkers come to, each visitor to another one than its agent
     * @param staff agents, hired before, each alone in a department of the same name
     * @param size how many of them
     * @param perSecond messages, all together
     */
    static Storm begin(List<? extends Reachable> doors, Staff staff, int size, int perSecond) throws Exception {
        Duration every = Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) * 2 * size / perSecond);
        ExecutorService executor = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<Talk>> beginnings = IntStream.range(0, size)
                    .mapToObj(i -> (Callable<Talk>)
                            () -> Talk.begin(doors, i, Staff.name(i), staff.password(), Staff.name(i), every))
                    .map(executor::submit)
                    .toList();
            List<Talk> talks = new ArrayList<>();
            for (Future<Talk> talk : beginnings) {
                talks.add(talk.get());
            }
            return new Storm(talks);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Lets them talk for a while. */
    Storm rage(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        return this;
    }

    /** Has everybody finish: what was said is answered and heard, or patience ends. */
    Verdict calm(Connection database) throws SQLException, InterruptedException {
        sides().forEach(Talker::settle);
        await(() -> sides().allMatch(Talker::isSettled));
        Stored stored = Stored.of(database, talks);
        await(() -> talks.stream().allMatch(talk -> Verdict.isHeard(talk, stored)));
        close();
        return Verdict.of(talks, Stored.of(database, talks));
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
