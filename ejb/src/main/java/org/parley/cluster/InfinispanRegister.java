package org.parley.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/**
 * A register as a replicated cache, whose keys begin with the name of the node that wrote them: no two nodes write the
 * same key. What this node says is kept here too and written from here, in the background, so that a cache that was
 * split, or blocks while a node is frozen, neither stops anybody nor decides anything.
 */
final class InfinispanRegister implements Register {

    private static final String END_OF_NAME = "|";

    private final Cache<String, String> cache;
    private final Cache<String, String> here;
    private final Members members;
    private final Map<String, String> own = new ConcurrentHashMap<>();
    private final Backlog<String> changed;

    InfinispanRegister(Cache<String, String> cache, Members members) {
        this.cache = cache;
        this.changed = new Backlog<>("writing to cache " + cache.getName(), this::write);
        this.here = cache.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL);
        this.members = members;
    }

    /** What writes to the cache, to be run by a thread of its own. */
    Backlog<String> writer() {
        return changed;
    }

    @Override
    public CompletionStage<Void> say(String key, String value) {
        own.put(key, value);
        return changed.add(key);
    }

    @Override
    public void unsay(String key) {
        own.remove(key);
        changed.add(key);
    }

    @Override
    public Set<String> others(String key) {
        Set<String> nodes = members.others();
        return nodes.isEmpty()
                ? nodes
                : nodes.stream()
                        .filter(node -> here.containsKey(node + END_OF_NAME + key))
                        .collect(Collectors.toSet());
    }

    @Override
    public Collection<String> values() {
        Predicate<String> isPresent = members.others()::contains;
        Stream<String> theirs = members.others().isEmpty()
                ? Stream.of()
                : here.entrySet().stream()
                        .filter(entry -> isPresent.test(node(entry.getKey())))
                        .map(Map.Entry::getValue);
        return Stream.concat(own.values().stream(), theirs).toList();
    }

    /** Says again what the cache has lost, and forgets what it has of nodes that are gone and of this one's last life. */
    void repair() {
        own.forEach((key, value) -> {
            if (!value.equals(here.get(mine(key)))) {
                changed.add(key);
            }
        });
        for (String key : here.keySet()) {
            String node = node(key);
            if (node.equals(members.self()) && !own.containsKey(rest(key))) {
                changed.add(rest(key));
            } else if (!node.equals(members.self()) && !members.others().contains(node)) {
                cache.removeAsync(key);
            }
        }
    }

    private void write(Set<String> keys) {
        Map<String, String> said = new HashMap<>();
        for (String key : keys) {
            String value = own.get(key);
            if (value == null) {
                cache.remove(mine(key));
            } else {
                said.put(mine(key), value);
            }
        }
        if (!said.isEmpty()) {
            cache.putAll(said);
        }
    }

    private String mine(String key) {
        return members.self() + END_OF_NAME + key;
    }

    private static String node(String key) {
        return key.substring(0, key.indexOf(END_OF_NAME));
    }

    private static String rest(String key) {
        return key.substring(key.indexOf(END_OF_NAME) + 1);
    }
}
