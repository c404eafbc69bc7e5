package org.parley.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands what comes to one address on to another and back, unchanged, each byte the same time later. */
final class Relay implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;

    /** What came together, and when it may go on, by {@link System#nanoTime}; the end has no bytes. */
    private record Chunk(byte[] bytes, long due) {}

    private final ServerSocket door;
    private final InetSocketAddress to;
    private final Duration delay;

    /**
     * @param from where it listens, on this machine
     * @param delay each way
     */
    Relay(InetSocketAddress from, InetSocketAddress to, Duration delay) {
        this.to = to;
        this.delay = delay;
        try {
            door = new ServerSocket(from.getPort(), 0, from.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return (InetSocketAddress) door.getLocalSocketAddress();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = door.accept();
            begin(() -> join(near));
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket();
        try {
            far.connect(to, CONNECT_MILLIS);
        } catch (IOException e) {
            near.close();
            throw e;
        }
        carry(near, far);
        carry(far, near);
    }

    private void carry(Socket from, Socket into) throws IOException {
        from.setTcpNoDelay(true);
        BlockingQueue<Chunk> underWay = new LinkedBlockingQueue<>();
        begin(() -> read(from.getInputStream(), underWay));
        begin(() -> write(underWay, into));
    }

    private void read(InputStream in, BlockingQueue<Chunk> underWay) throws IOException {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                underWay.add(chunk(Arrays.copyOf(buffer, count)));
            }
        } finally {
            underWay.add(chunk(new byte[0]));
        }
    }

    private Chunk chunk(byte[] bytes) {
        return new Chunk(bytes, System.nanoTime() + delay.toNanos());
    }

    private static void write(BlockingQueue<Chunk> underWay, Socket into) throws IOException, InterruptedException {
        try (into) {
            OutputStream out = into.getOutputStream();
            while (true) {
                Chunk next = underWay.take();
                TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
                if (next.bytes().length == 0) {
                    return;
                }
                out.write(next.bytes());
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One side has gone; the other is told by the end of its connection.
                        return;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
