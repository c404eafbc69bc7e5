package org.parley.server;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports of this machine that nobody listens at. A port that is only found free, as the system finds one, may be gone when a
 * server takes it a minute later: the system gives the same ones to whoever connects somewhere.
 */
public final class FreePorts {

    private static final int LEAST = 20_000;

    /** From here on ports are given to connections. Source: Linux, {@code ip_local_port_range}; others begin later. */
    private static final int BELOW = 32_768;

    private static int next = ThreadLocalRandom.current().nextInt(LEAST, BELOW);

    private FreePorts() {}

    /**
     * Finds some in a row; this JVM gives them to nobody else for a long time.
     *
     * @return the first of them
     * @throws IOException if there are none
     */
    public static synchronized int first(int count) throws IOException {
        for (int tries = LEAST; tries < BELOW; tries++) {
            int first = next + count <= BELOW ? next : LEAST;
            next = first + count;
            if (IntStream.range(first, next).noneMatch(Ports::isBusy)) {
                return first;
            }
        }
        throw new IOException("no free ports from " + LEAST + " to " + BELOW);
    }
}
