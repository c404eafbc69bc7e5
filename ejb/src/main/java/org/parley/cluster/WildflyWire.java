package org.parley.cluster;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wildfly.clustering.server.Group;
import org.wildfly.clustering.server.GroupMember;
import org.wildfly.clustering.server.GroupMembershipEvent;
import org.wildfly.clustering.server.GroupMembershipListener;
import org.wildfly.clustering.server.GroupMembershipMergeEvent;
import org.wildfly.clustering.server.Registration;
import org.wildfly.clustering.server.dispatcher.CommandDispatcher;
import org.wildfly.clustering.server.dispatcher.CommandDispatcherFactory;

/** The wire as the server's command dispatcher, and the members of its group. Joins when {@link #join} is called. */
@ApplicationScoped
class WildflyWire implements Wire, Members, GroupMembershipListener<GroupMember> {

    private final Instance<Receiver<?>> receivers;
    private final long life = new SecureRandom().nextLong();
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Parcels parcels = new Parcels();
    private final Inbound inbound = new Inbound(parcels);
    private final Set<String> deaf = ConcurrentHashMap.newKeySet();
    private volatile Map<String, GroupMember> others = Map.of();
    private @Nullable CommandDispatcher<GroupMember, Inbound> dispatcher;
    private @Nullable Registration registration;

    @Resource(lookup = "java:jboss/clustering/server/command-dispatcher-factory/parley")
    private @Nullable CommandDispatcherFactory<GroupMember> factory;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected WildflyWire() {
        this(null);
    }

    @Inject
    WildflyWire(@Any Instance<Receiver<?>> receivers) {
        this.receivers = receivers;
    }

    /** From now on this node hears the others. */
    void join() {
        for (Receiver<?> receiver : receivers) {
            parcels.add(receiver.schema());
            inbound.add(receiver);
        }
        dispatcher = factory().createCommandDispatcher("parley", inbound, WildflyWire.class.getClassLoader());
        registration = group().register(this);
        look();
    }

    @PreDestroy
    void leave() {
        if (registration != null) {
            registration.close();
        }
        if (dispatcher != null) {
            dispatcher.close();
        }
    }

    @Override
    public String self() {
        return group().getLocalMember().getName();
    }

    @Override
    public Set<String> others() {
        return others.keySet();
    }

    @Override
    public void send(Object parcel) {
        send(parcel, others.keySet());
    }

    @Override
    public void send(Object parcel, Collection<String> nodes) {
        if (!nodes.isEmpty()) {
            byte[] written = parcels.write(parcel);
            nodes.stream()
                    .filter(others::containsKey)
                    .forEach(node -> link(node).send(written));
        }
    }

    /** Repairs what was lost last. */
    void repair() {
        others.keySet().forEach(node -> link(node).repair());
    }

    private Link link(String node) {
        return links.computeIfAbsent(node, name -> new Link((number, batch) -> carry(name, number, batch)));
    }

    private CompletionStage<Void> carry(String node, long number, List<byte[]> batch) {
        GroupMember member = others.get(node);
        CommandDispatcher<GroupMember, Inbound> open = dispatcher;
        if (member == null || open == null) {
            return CompletableFuture.failedStage(new IOException("node has gone: " + node));
        }
        try {
            return open.dispatchToMember(new Delivery(self(), life, number, batch), member)
                    .whenComplete((done, failure) -> heed(node, failure));
        } catch (IOException | RuntimeException e) { // the receiver notices by the number
            heed(node, e);
            return CompletableFuture.failedStage(e);
        }
    }

    /** Once for an outage. */
    private void heed(String node, @Nullable Throwable failure) {
        if (failure == null) {
            deaf.remove(node);
        } else if (deaf.add(node)) {
            ClusterLog.LOG.notSent(node, failure.getClass().getName());
        }
    }

    private void look() {
        GroupMember self = group().getLocalMember();
        others = group().getMembership().getMembers().stream()
                .filter(member -> !member.equals(self))
                .collect(Collectors.toUnmodifiableMap(GroupMember::getName, Function.identity(), (one, other) -> one));
        links.keySet().retainAll(others.keySet());
        ClusterLog.LOG.members(self.getName(), others.isEmpty() ? "no other" : String.join(", ", others.keySet()));
    }

    private Group<GroupMember> group() {
        return factory().getGroup();
    }

    private CommandDispatcherFactory<GroupMember> factory() {
        if (factory == null) {
            throw new IllegalStateException("no command dispatcher: script 50-cluster.cli was not applied");
        }
        return factory;
    }

    @Override
    public void updated(GroupMembershipEvent<GroupMember> event) {
        changed();
    }

    @Override
    public void split(GroupMembershipEvent<GroupMember> event) {
        changed();
    }

    @Override
    public void merged(GroupMembershipMergeEvent<GroupMember> event) {
        changed();
    }

    /** A node that has gone may have committed what it told nobody; one that comes back was not told what happened. */
    private void changed() {
        look();
        missed();
    }

    /** What happened elsewhere must be read from the database. */
    void missed() {
        inbound.missed();
    }
}
