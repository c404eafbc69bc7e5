package org.parley.bench.load;

import java.util.List;
import org.parley.bench.plan.Direction;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Recorder;

/** Each pair has one message on its way: the next is sent when the one before was acknowledged and delivered. */
final class ClosedLoad implements Load {

    private final List<Pair> pairs;
    private final Direction direction;
    private final Recorder recorder = new Recorder(this::next);
    private boolean running;

    ClosedLoad(List<Pair> pairs, Direction direction) {
        this.pairs = pairs;
        this.direction = direction;
    }

    @Override
    public void start() {
        running = true;
        pairs.forEach(pair -> pair.watch(recorder));
        pairs.forEach(this::next);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public Recorder recorder() {
        return recorder;
    }

    private void next(Pair pair) {
        if (running) {
            recorder.sent();
            pair.say(direction, System.nanoTime());
        }
    }
}
