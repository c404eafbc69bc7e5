package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Brings people together, several at a time, and keeps their sockets open. */
public final class Meetings {

    private static final int AT_THE_SAME_TIME = 32;
    private static final long PATIENCE_SECONDS = 60;
    private static final long PING_SECONDS = 25;

    private final Wire wire;
    private final Consumer<String> lost;

    /** @param lost told why, if a socket ends */
    public Meetings(Wire wire, Consumer<String> lost) {
        this.wire = wire;
        this.lost = lost;
    }

    /** One meeting: the steps that connect two people. */
    @FunctionalInterface
    public interface Meeting<T> {
        /** @throws Exception if they do not come together */
        T meet(int number) throws Exception;
    }

    /**
     * Meetings {@code first} to {@code first + count - 1}.
     *
     * @throws Exception what the first failure was
     */
    public <T> List<T> all(int first, int count, Meeting<T> meeting) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<T>> meetings = IntStream.range(first, first + count)
                    .mapToObj(number -> executor.submit(() -> meeting.meet(number)))
                    .toList();
            List<T> met = new ArrayList<>();
            for (Future<T> each : meetings) {
                met.add(each.get());
            }
            return met;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Calls {@code ping} from its first moment, since silent sockets are closed; spread, so that the pings are no burst. */
    public void keepAlive(Runnable ping) {
        long first = ThreadLocalRandom.current().nextLong(TimeUnit.SECONDS.toMillis(PING_SECONDS));
        Future<?> unused = wire.loop()
                .scheduleAtFixedRate(ping, first, TimeUnit.SECONDS.toMillis(PING_SECONDS), TimeUnit.MILLISECONDS);
    }

    /** The same for both ends of {@code pair}; it is returned. */
    public Pair keptAlive(Pair pair) {
        keepAlive(pair::ping);
        return pair;
    }

    /**
     * Opens a socket and waits for it.
     *
     * @throws IOException if it does not open
     */
    public Socket open(URI address, String protocol, Map<String, String> headers, Consumer<ByteBuf> reader)
            throws IOException, InterruptedException {
        try {
            return wire.open(address, protocol, headers, reader, lost).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no socket at " + address, e);
        }
    }
}
