package org.parley.cluster;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The registers of a node that has no others. */
public final class Alone implements Registers {

    private final Register whereabouts = new Own();
    private final Register presence = new Own();

    @Override
    public Register whereabouts() {
        return whereabouts;
    }

    @Override
    public Register presence() {
        return presence;
    }

    private static final class Own implements Register {

        private final Map<String, String> said = new ConcurrentHashMap<>();

        @Override
        public CompletionStage<Void> say(String key, String value) {
            said.put(key, value);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void unsay(String key) {
            said.remove(key);
        }

        @Override
        public Set<String> others(String key) {
            return Set.of();
        }

        @Override
        public Collection<String> values() {
            return said.values();
        }
    }
}
