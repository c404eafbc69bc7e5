package org.parley.cluster;

/** The registers there are; each is a cache of the container {@code parley} (script 50-cluster.cli). */
public interface Registers {

    /** Who follows what: by conversation. */
    Register whereabouts();

    /** Who is at a desk: by agent. */
    Register presence();
}
