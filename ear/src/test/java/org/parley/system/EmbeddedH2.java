package org.parley.system;

import java.util.Map;
import java.util.Optional;
import org.parley.server.Passwords;

/** The server's own, in a file of its data folder. */
final class EmbeddedH2 implements TestDatabase {

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("parley.database", "h2");
    }

    @Override
    public Optional<Passwords> passwords() {
        return Optional.empty();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("H2 ends with the server");
    }

    @Override
    public void flush() {
        // Done when the server ends.
    }

    @Override
    public void start() {
        // Starts with the server.
    }

    @Override
    public void close() {
        // Ends with the server.
    }
}
