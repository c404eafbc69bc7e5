package org.parley.bench.load;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Full TLS handshakes, each by a client that was never there before. */
public final class Handshakes {

    private static final String PROTOCOL = "TLSv1.3";

    private Handshakes() {}

    /**
     * The server's processor time for one of {@code count}, in milliseconds, with accepting and closing the connection;
     * what it uses for itself in the same time is taken off.
     *
     * @param used the server's processor time so far, in microseconds
     */
    public static double millis(int port, int count, LongSupplier used)
            throws IOException, GeneralSecurityException, InterruptedException {
        long before = used.getAsLong();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            one(port);
        }
        long took = System.nanoTime() - began;
        long busy = used.getAsLong() - before;
        long idle = used.getAsLong();
        TimeUnit.NANOSECONDS.sleep(took);
        return (busy - (used.getAsLong() - idle)) / 1000.0 / count;
    }

    /** A context of its own has no session to resume. */
    private static void one(int port) throws IOException, GeneralSecurityException {
        SSLContext fresh = SSLContext.getInstance(PROTOCOL);
        fresh.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) fresh.getSocketFactory().createSocket("localhost", port)) {
            socket.setEnabledProtocols(new String[] {PROTOCOL});
            socket.startHandshake();
        }
    }
}
