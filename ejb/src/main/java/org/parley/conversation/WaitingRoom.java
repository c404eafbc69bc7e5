package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.routing.Availability;
import org.parley.tenancy.Tenancy;

/** Tells agents who waits, and visitors how many wait before them. Called after the commit it tells of. */
@ApplicationScoped
class WaitingRoom {

    private final Queue queue;
    private final StaffRoom staff;
    private final Availability availability;
    private final Newsroom newsroom;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected WaitingRoom() {
        this(null, null, null, null);
    }

    @Inject
    WaitingRoom(Queue queue, StaffRoom staff, Availability availability, Newsroom newsroom) {
        this.queue = queue;
        this.staff = staff;
        this.availability = availability;
        this.newsroom = newsroom;
    }

    /** A conversation has begun to wait: it is offered to every available agent of its department. */
    void arrived(TenantId tenant, ConversationId conversation) {
        Tenancy.call(tenant, () -> queue.offer(conversation)).ifPresent(offer -> {
            DepartmentId department = offer.department().id();
            staff.publish(tenant, agent -> availability.takes(agent, department), new StaffNews.Offered(offer));
            if (!Tenancy.call(tenant, () -> queue.isWaiting(conversation))) { // it left before it was offered
                withdraw(tenant, department, conversation);
            }
        });
    }

    /** A conversation waits no longer: nobody else can take it, and those behind it move up. */
    void left(TenantId tenant, Standing standing) {
        DepartmentId department = standing.department();
        withdraw(tenant, department, standing.id());
        List<ConversationId> waiting = Tenancy.call(tenant, () -> queue.places(department));
        for (int place = 0; place < waiting.size(); place++) {
            newsroom.publish(new News.Waiting(waiting.get(place), place + 1));
        }
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
}
