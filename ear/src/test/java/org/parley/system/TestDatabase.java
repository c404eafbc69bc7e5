package org.parley.system;

import java.util.Map;
import java.util.Optional;
import org.parley.server.Passwords;

/** The database of an installation. */
public interface TestDatabase extends AutoCloseable {

    /** Its short name, also the value of {@code parley.database}. */
    String name();

    /** The server's settings that choose it. */
    Map<String, String> settings();

    /** The passwords of its three roles, if they are not the server's own affair. */
    Optional<Passwords> passwords();

    /**
     * Takes it away at once, as a power cut would.
     *
     * @throws UnsupportedOperationException if it lives inside the server
     */
    void kill();

    /** Writes into its files what it has in memory. */
    void flush();

    /** Brings it back with everything it had committed; does nothing if it runs. */
    void start();

    @Override
    void close();
}
