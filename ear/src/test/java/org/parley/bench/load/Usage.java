package org.parley.bench.load;

import java.util.List;

/**
 * Processor time, in microseconds.
 *
 * @param server of what carries the messages
 * @param database of all processes of PostgreSQL
 * @param generator of this virtual machine
 */
public record Usage(long server, long database, long generator) {

    /**
     * What was used so far.
     *
     * @param servers the processes that carry the messages
     * @param database the first process of PostgreSQL
     */
    public static Usage of(List<Long> servers, long database) {
        return new Usage(
                servers.stream().mapToLong(ProcessorTime::micros).sum(),
                ProcessorTime.microsWithChildren(database),
                ProcessorTime.micros(ProcessHandle.current().pid()));
    }

    Usage since(Usage before) {
        return new Usage(server - before.server, database - before.database, generator - before.generator);
    }
}
