package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.infinispan.protostream.SerializationContextInitializer;
import org.parley.cluster.Receiver;
import org.parley.cluster.Wire;
import org.parley.identity.StaffMember;
import org.parley.journal.Subscription;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.routing.AgentStatus;
import org.parley.routing.Availability;

/** The agents at their desks: on this node, and told from here on the others. A listener must not block. */
@ApplicationScoped
class StaffRoom implements Receiver<Hint.DeskChanged> {

    private final Availability availability;
    private final Wire wire;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();

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
        this(null, null);
    }

    @Inject
    StaffRoom(Availability availability, Wire wire) {
        this.availability = availability;
        this.wire = wire;
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
        desks.forEach(desk -> desk.listener.accept(new StaffNews.Uncertain()));
    }
}
