package org.parley.bench;

/**
 * Processor time, in microseconds.
 *
 * @param server of the application server
 * @param database of all processes of PostgreSQL
 * @param generator of this virtual machine
 */
record Usage(long server, long database, long generator) {

    Usage since(Usage before) {
        return new Usage(server - before.server, database - before.database, generator - before.generator);
    }
}
