package org.parley.cluster;

import java.util.Set;

/** The nodes of this installation that can be reached. */
public interface Members {

    /** The name of this node. */
    String self();

    /** The names of the others; empty on a node that runs alone. */
    Set<String> others();
}
