package org.parley.cluster;

import java.util.List;

/** Where the nodes of a cluster stand: all on the loopback address, or each in a network of its own. */
interface Ground extends AutoCloseable {

    /** All on one spot, with nothing between them that could fail. */
    Ground LOOPBACK = new Ground() {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public String address(int node) {
            return host();
        }

        @Override
        public List<String> shell(int node) {
            return List.of();
        }

        @Override
        public void open(int node, int port) {
            // It is open.
        }

        @Override
        public Uplink uplink(int node) {
            throw new UnsupportedOperationException("only of nodes that stand apart: @ClusterTest(apart = true)");
        }

        @Override
        public void close() {
            // Nothing was made.
        }
    };

    /** The address at which nodes find database and balancer. */
    String host();

    /** The address of a node, counted from one. */
    String address(int node);

    /** What starts a command where the node stands. */
    List<String> shell(int node);

    /** Makes a port of the node the same one of this machine's loopback address, for tools that trust nobody else. */
    void open(int node, int port);

    /** What joins the node to everybody else. */
    Uplink uplink(int node);

    @Override
    void close();
}
