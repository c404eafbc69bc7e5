package org.parley.conversation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infinispan.protostream.SerializationContextInitializer;
import org.jspecify.annotations.Nullable;
import org.parley.cluster.Backlog;
import org.parley.cluster.Receiver;
import org.parley.cluster.Wire;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.routing.Availability;
import org.parley.tenancy.Tenancy;

/** Tells agents who waits, and visitors how many wait before them. Called after the commit it tells of. */
@ApplicationScoped
class WaitingRoom implements Receiver<Hint.QueueChanged> {

    private final Queue queue;
    private final StaffRoom staff;
    private final Availability availability;
    private final Newsroom newsroom;
    private final Wire wire;
    private final Backlog<Hint.QueueChanged> elsewhere = new Backlog<>("looking who waits", this::look);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected WaitingRoom() {
        this(null, null, null, null, null);
    }

    @Inject
    WaitingRoom(Queue queue, StaffRoom staff, Availability availability, Newsroom newsroom, Wire wire) {
        this.queue = queue;
        this.staff = staff;
        this.availability = availability;
        this.newsroom = newsroom;
        this.wire = wire;
    }

    @PostConstruct
    void open() {
        elsewhere.start(threads, "parley-queue");
    }

    @PreDestroy
    void close() {
        elsewhere.close();
    }

    /** A conversation has begun to wait: it is offered to every available agent of its department. */
    void arrived(TenantId tenant, ConversationId conversation) {
        offer(tenant, conversation)
                .ifPresent(offer -> changed(tenant, offer.department().id(), conversation));
    }

    /** A conversation waits no longer: nobody else can take it, and those behind it move up. */
    void left(TenantId tenant, Standing standing) {
        DepartmentId department = standing.department();
        withdraw(tenant, department, standing.id());
        changed(tenant, department, standing.id());
        Tenancy.call(tenant, () -> queue.positions(department)).forEach(newsroom::publish);
    }

    /** The other nodes look for themselves, and tell their agents. */
    private void changed(TenantId tenant, DepartmentId department, ConversationId conversation) {
        wire.send(new Hint.QueueChanged(tenant.value(), department.toString(), conversation.toString()));
    }

    private Optional<Offer> offer(TenantId tenant, ConversationId conversation) {
        Optional<Offer> waiting = Tenancy.call(tenant, () -> queue.offer(conversation));
        waiting.ifPresent(offer -> {
            DepartmentId department = offer.department().id();
            staff.publish(tenant, agent -> availability.takes(agent, department), new StaffNews.Offered(offer));
            if (!Tenancy.call(tenant, () -> queue.isWaiting(conversation))) { // it left before it was offered
                withdraw(tenant, department, conversation);
            }
        });
        return waiting;
    }

    private void withdraw(TenantId tenant, DepartmentId department, ConversationId conversation) {
        staff.publish(tenant, agent -> agent.departments().contains(department), new StaffNews.Withdrawn(conversation));
    }

    /** How many wait before this one, plus one; empty if it does not wait. */
    Optional<Integer> place(TenantId tenant, ConversationId conversation) {
        return Tenancy.call(tenant, () -> queue.place(conversation));
    }

    /** What may be offered to an agent of these departments now. */
    List<Offer> offers(TenantId tenant, Set<DepartmentId> departments) {
        return Tenancy.call(tenant, () -> queue.offers(departments));
    }

    @Override
    public Class<Hint.QueueChanged> parcels() {
        return Hint.QueueChanged.class;
    }

    @Override
    public SerializationContextInitializer schema() {
        return Hint.SCHEMA;
    }

    @Override
    public void receive(Hint.QueueChanged hint) {
        elsewhere.add(hint);
    }

    private void look(Set<Hint.QueueChanged> changes) {
        for (Hint.QueueChanged change : changes) {
            TenantId tenant = new TenantId(change.tenant());
            ConversationId conversation = new ConversationId(UUID.fromString(change.conversation()));
            if (offer(tenant, conversation).isEmpty()) {
                withdraw(tenant, new DepartmentId(UUID.fromString(change.department())), conversation);
            }
        }
    }

    /** Nothing here: agents who may have missed something look at the whole queue. */
    @Override
    public void missed() {}
}
