package org.parley.cluster;

/** Another node on this database, by its name. */
record Neighbour(String name, int speaks, int knows) {

    Protocol protocol() {
        return new Protocol(speaks, knows);
    }
}
