package org.parley.conversation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infinispan.protostream.SerializationContextInitializer;
import org.jspecify.annotations.Nullable;
import org.parley.cluster.Backlog;
import org.parley.cluster.Receiver;
import org.parley.cluster.Wire;
import org.parley.identity.StaffMember;
import org.parley.journal.Subscription;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.routing.AgentStatus;
import org.parley.routing.Availability;
import org.parley.tenancy.Tenancy;

/** The agents at their desks: on this node, and told from here on the others. A listener must not block. */
@ApplicationScoped
class StaffRoom implements Receiver<Hint.DeskChanged> {

    private final Availability availability;
    private final Queue queue;
    private final Wire wire;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private final Backlog<TenantId> doubtful = new Backlog<>("looking what desks may have missed", this::review);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private static final class Desk implements Subscription {

        private final StaffMember agent;
        private final Consumer<StaffNews> listener;
        private final Consumer<Desk> end;
        private final AtomicBoolean closed = new AtomicBoolean();

        Desk(StaffMember agent, Consumer<StaffNews> listener, Consumer<Desk> end) {
            this.agent = agent;
            this.listener = listener;
            this.end = end;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                end.accept(this);
            }
        }
    }

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected StaffRoom() {
        this(null, null, null);
    }

    @Inject
    StaffRoom(Availability availability, Queue queue, Wire wire) {
        this.availability = availability;
        this.queue = queue;
        this.wire = wire;
    }

    @PostConstruct
    void open() {
        doubtful.start(threads, "parley-desks");
    }

    @PreDestroy
    void close() {
        doubtful.close();
    }

    /** {@code agent} is at one more desk until the subscription is closed. */
    Subscription attend(StaffMember agent, Consumer<StaffNews> listener) {
        Desk desk = new Desk(agent, listener, ended -> {
            desks.remove(ended);
            availability.leave(agent.id());
        });
        availability.arrive(agent);
        desks.add(desk);
        return desk;
    }

    /** {@code agent} says whether they take new conversations; all their desks are told. */
    void status(StaffMember agent, AgentStatus status) {
        availability.set(agent, status);
        tell(agent, new StaffNews.StatusSet(status));
    }

    /** Tells every desk of this agent; those on other nodes look for themselves. */
    void tell(StaffMember agent, StaffNews news) {
        tell(agent.tenant(), agent.id(), news);
        wire.send(
                new Hint.DeskChanged(agent.tenant().value(), agent.id().toString()),
                availability.elsewhere(agent.id()));
    }

    private void tell(TenantId tenant, UserId agent, StaffNews news) {
        publish(tenant, other -> other.id().equals(agent), news);
    }

    /** Tells every desk of the organisation on this node whose agent fits. */
    void publish(TenantId tenant, Predicate<StaffMember> fits, StaffNews news) {
        for (Desk desk : desks) {
            if (desk.agent.tenant().equals(tenant) && fits.test(desk.agent)) {
                desk.listener.accept(news);
            }
        }
    }

    @Override
    public Class<Hint.DeskChanged> parcels() {
        return Hint.DeskChanged.class;
    }

    @Override
    public SerializationContextInitializer schema() {
        return Hint.SCHEMA;
    }

    @Override
    public void receive(Hint.DeskChanged hint) {
        tell(new TenantId(hint.tenant()), new UserId(UUID.fromString(hint.agent())), new StaffNews.Uncertain());
    }

    @Override
    public void missed() {
        desks.forEach(desk -> doubtful.add(desk.agent.tenant()));
    }

    /** All desks of an organisation at once; those that were told otherwise look for themselves. */
    private void review(Set<TenantId> tenants) {
        desks.stream()
                .map(desk -> desk.agent)
                .filter(agent -> tenants.contains(agent.tenant()))
                .collect(Collectors.groupingBy(StaffMember::tenant, Collectors.toSet()))
                .forEach(this::review);
    }

    private void review(TenantId tenant, Set<StaffMember> agents) {
        Map<StaffMember, StaffNews.Stands> found = Tenancy.call(tenant, () -> {
            availability.recall(agents.stream().map(StaffMember::id).toList());
            return queue.stands(agents);
        });
        desks.forEach(desk -> Optional.ofNullable(found.get(desk.agent)).ifPresent(desk.listener));
    }
}
