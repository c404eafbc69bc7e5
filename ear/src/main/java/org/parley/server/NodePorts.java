package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Where a node of a cluster listens on this machine.
 *
 * @param ports for the balancer and for management
 * @param cluster for the other nodes; the next one is where they notice that it has gone
 */
public record NodePorts(Ports ports, int cluster) {

    /**
     * Ports nobody uses at this moment.
     *
     * @throws IOException if the system has none
     */
    public static NodePorts free() throws IOException {
        Ports ports = Ports.free();
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                NodePorts found = new NodePorts(ports, first.getLocalPort());
                if (!Ports.isBusy(found.watch())) {
                    return found;
                }
            }
        }
    }

    /** Where the other nodes notice at once that this one has gone. */
    int watch() {
        return cluster + 1;
    }

    /** As {@code parley.cluster.hosts} has it. */
    String host() {
        return "127.0.0.1[" + cluster + "]";
    }
}
