package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a server listens on this machine.
 *
 * @param https for visitors and console, TLS only
 * @param management for the management console and for tools, on the loopback address only
 */
public record Ports(int https, int management) {

    static final Ports USUAL = new Ports(8443, 9990);

    private static final int HIGHEST = 65_535;

    /** @throws IllegalArgumentException unless both are from 1 to 65535 and differ */
    public Ports {
        if (https < 1 || https > HIGHEST || management < 1 || management > HIGHEST || https == management) {
            throw new IllegalArgumentException("not two ports: " + https + " and " + management);
        }
    }

    /**
     * Two ports nobody uses at this moment.
     *
     * @throws IOException if the system has none
     */
    public static Ports free() throws IOException {
        int first = FreePorts.first(2);
        return new Ports(first, first + 1);
    }

    /** The address people use. */
    public URI origin() {
        return URI.create("https://localhost:" + https);
    }

    /** Those of the ports another program holds now; empty if a server could start. */
    List<Integer> busy() {
        return IntStream.of(https, management).filter(Ports::isBusy).boxed().toList();
    }

    static boolean isBusy(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
