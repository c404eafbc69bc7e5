package org.parley.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.identity.CallerContext;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.identity.Tenanted;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.kernel.UserId;
import org.parley.routing.AgentStatus;
import org.parley.routing.Availability;

/** An agent's desk: what waits, what is theirs, taking and closing. */
@Stateless
@Tenanted
@RolesAllowed(Permissions.CHAT_REPLY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgentDesk {

    private final CallerContext callers;
    private final Turns turns;
    private final Endings endings;
    private final WaitingRoom waitingRoom;
    private final StaffRoom staffRoom;
    private final Availability availability;
    private final Newsroom newsroom;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public AgentDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AgentDesk(
            CallerContext callers,
            Turns turns,
            Endings endings,
            WaitingRoom waitingRoom,
            StaffRoom staffRoom,
            Availability availability,
            Newsroom newsroom) {
        this.callers = callers;
        this.turns = turns;
        this.endings = endings;
        this.waitingRoom = waitingRoom;
        this.staffRoom = staffRoom;
        this.availability = availability;
        this.newsroom = newsroom;
    }

    /** Sits down: {@code listener}, which must not block, is told of offers until the subscription is closed. */
    public Subscription attend(Consumer<StaffNews> listener) {
        return staffRoom.attend(callers.staff(), listener);
    }

    /** The agent's open conversations, the oldest first. */
    public List<Card> conversations() {
        return turns.desk(callers.staff());
    }

    /** What waits for an agent like this one, the longest waiting first; nothing while they take no conversations. */
    public List<Offer> waiting() {
        StaffMember agent = callers.staff();
        return availability.status(agent.id()) == AgentStatus.AVAILABLE
                ? waitingRoom.offers(agent.tenant(), agent.departments())
                : List.of();
    }

    /** Whether the agent takes new conversations. */
    public AgentStatus status() {
        return availability.status(callers.staff().id());
    }

    /** The same, read again, after they may have said something at another desk. */
    public AgentStatus recalledStatus() {
        UserId agent = callers.staff().id();
        availability.recall(Set.of(agent));
        return availability.status(agent);
    }

    /** Says whether the agent takes new conversations, from now on and after a return; all their desks are told. */
    public void status(AgentStatus status) {
        staffRoom.status(callers.staff(), status);
    }

    /**
     * Takes a waiting conversation. Of several agents exactly one gets it; all desks of that agent are told. Who has it
     * already gets it again, and nobody is told.
     *
     * @return false if somebody else was first, it is over, or it is none of the agent's departments'
     */
    public boolean accept(ConversationId conversation) {
        StaffMember agent = callers.staff();
        Optional<Card> accepted = turns.accept(agent, conversation);
        accepted.ifPresent(card -> {
            newsroom.publish(new News.Joined(conversation, agent.displayName()));
            staffRoom.tell(agent, new StaffNews.Opened(card));
            waitingRoom.left(agent.tenant(), card.standing());
        });
        return accepted.isPresent() || turns.isAnswering(agent, conversation);
    }

    /** Ends a conversation; false if it is not the agent's or was over. */
    public boolean close(ConversationId conversation) {
        StaffMember agent = callers.staff();
        return turns.answered(agent, conversation).isPresent()
                && endings.end(agent.tenant(), conversation, CloseReason.AGENT);
    }
}
