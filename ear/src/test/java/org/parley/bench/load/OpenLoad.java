package org.parley.bench.load;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.parley.bench.plan.Direction;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Recorder;

/**
 * Messages are due at times that do not depend on the server, each from a pair drawn at random; who is late sends at
 * once, and the delay counts from when it was due. So a server that stops for a second is charged for all who had to
 * wait, not for one.
 */
final class OpenLoad implements Load {

    /** How many are sent before sockets are read again. */
    private static final int MOST_AT_ONCE = 32;

    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long SEED = 20260101;

    private final List<Pair> pairs;
    private final Direction direction;
    private final EventLoop loop;
    private final double meanPauseNanos;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Recorder recorder = new Recorder(pair -> {});
    private boolean running;
    private double due;

    OpenLoad(List<Pair> pairs, Direction direction, int rate, EventLoop loop) {
        this.pairs = pairs;
        this.direction = direction;
        this.loop = loop;
        this.meanPauseNanos = 1e9 / rate;
    }

    @Override
    public void start() {
        running = true;
        pairs.forEach(pair -> pair.watch(recorder));
        due = System.nanoTime();
        send();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public Recorder recorder() {
        return recorder;
    }

    private void send() {
        int left = MOST_AT_ONCE;
        while (running && left > 0 && due <= System.nanoTime()) {
            recorder.sent();
            pairs.get(random.nextInt(pairs.size())).say(direction, (long) due);
            due -= Math.log(1 - random.nextDouble()) * meanPauseNanos;
            left--;
        }
        if (running) {
            long pause = (long) due - System.nanoTime();
            if (left == 0 && pause <= 0) {
                loop.execute(this::send);
            } else {
                Future<?> unused =
                        loop.schedule(this::send, Math.max(SHORTEST_PAUSE_NANOS, pause), TimeUnit.NANOSECONDS);
            }
        }
    }
}
