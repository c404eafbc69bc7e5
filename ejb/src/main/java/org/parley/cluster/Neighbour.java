package org.parley.cluster;

import java.time.Instant;

/**
 * Another node on this database, by its name.
 *
 * @param seenAt when it last said that it is alive, by the database's clock
 */
record Neighbour(String name, int speaks, int knows, Instant seenAt) {

    /** Whether it has said that it is alive since it was seen as {@code before}; false if that was another node. */
    boolean hasGoneOnSince(Neighbour before) {
        return name.equals(before.name) && !seenAt.equals(before.seenAt);
    }

    Protocol protocol() {
        return new Protocol(speaks, knows);
    }
}
