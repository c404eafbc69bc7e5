package org.parley.server;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a node of a cluster, or the balancer before them, listens on this machine.
 *
 * @param address of this machine, where the others reach it
 * @param ports for clients and for management
 * @param cluster for the nodes; of a node, the next one is where the others notice that it has gone
 */
public record NodePorts(String address, Ports ports, int cluster) {

    static final String LOOPBACK = "127.0.0.1";

    /**
     * Ports of the loopback address that nobody uses at this moment.
     *
     * @throws IOException if the system has none
     */
    public static NodePorts free() throws IOException {
        return new NodePorts(LOOPBACK, Ports.free(), FreePorts.first(2));
    }

    /** Where the other nodes notice at once that this one has gone. */
    int watch() {
        return cluster + 1;
    }

    /** As {@code parley.cluster.hosts} has it. */
    String host() {
        return address + "[" + cluster + "]";
    }

    /** The same ports of another address. */
    public NodePorts at(String other) {
        return new NodePorts(other, ports, cluster);
    }

    /** Those another program holds now. */
    List<Integer> busy() {
        return Stream.concat(ports.busy().stream(), Stream.of(cluster, watch()).filter(Ports::isBusy))
                .toList();
    }
}
