package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the frames of a socket while two people are brought together, and leaves them to the pair afterwards. */
public final class Mailbox implements Consumer<ByteBuf> {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private volatile @Nullable Consumer<ByteBuf> heir;

    @Override
    public void accept(ByteBuf frame) {
        Consumer<ByteBuf> next = heir;
        if (next == null) {
            frames.add(frame.toString(StandardCharsets.UTF_8));
        } else {
            next.accept(frame);
        }
    }

    /**
     * Waits for a frame that starts like this; those before it are dropped.
     *
     * @throws IOException if none comes
     */
    public void await(String start) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String frame = "nothing";
        while (!frame.startsWith(start)) {
            String next = frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new IOException("no " + start + " came; the last frame was " + frame);
            }
            frame = next;
        }
    }

    /** All further frames go to {@code next}. */
    public void leaveTo(Consumer<ByteBuf> next) {
        heir = next;
    }
}
