package org.parley.bench.load;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.parley.bench.plan.Direction;
import org.parley.bench.plan.Scenario;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Recorder;

/** Measures one scenario after the other on pairs that are connected. */
public final class Driver {

    /** Nobody waits longer for an answer; what has not come then does not come. */
    private static final long PATIENCE_MILLIS = 30_000;

    private static final long LOOK_EVERY_MILLIS = 20;

    private final EventLoop loop;
    private final Direction direction;
    private final Venue venue;

    /** @param loop the thread of all sockets of {@code venue} */
    public Driver(EventLoop loop, Direction direction, Venue venue) {
        this.loop = loop;
        this.direction = direction;
        this.venue = venue;
    }

    /**
     * Measures for {@code seconds}, after {@code settling} seconds that do not count.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public Measurement measure(Scenario scenario, int settling, int seconds) throws InterruptedException {
        List<Pair> speaking = venue.pairs(scenario);
        Load load = scenario.rate().isPresent()
                ? new OpenLoad(speaking, direction, scenario.rate().getAsInt(), loop)
                : new ClosedLoad(speaking, direction);
        Recorder recorder = load.recorder();
        run(load::start);
        TimeUnit.SECONDS.sleep(settling);
        Usage before = venue.usage(scenario);
        long began = System.nanoTime();
        run(recorder::begin);
        TimeUnit.SECONDS.sleep(seconds);
        run(recorder::end);
        double took = (System.nanoTime() - began) / 1e9;
        Usage used = venue.usage(scenario).since(before);
        run(load::stop);
        long unanswered = drain(recorder);
        long gaps = ask(() -> speaking.stream().mapToLong(Pair::gaps).sum());
        return new Measurement(scenario, took, recorder, unanswered, gaps, used);
    }

    /** Waits for what is on its way; how many have not come. */
    private long drain(Recorder recorder) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long waiting = ask(recorder::waiting);
        while (waiting > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            waiting = ask(recorder::waiting);
        }
        return waiting;
    }

    private void run(Runnable work) throws InterruptedException {
        ask(() -> {
            work.run();
            return true;
        });
    }

    private <T> T ask(Callable<T> question) throws InterruptedException {
        try {
            return loop.submit(question).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
