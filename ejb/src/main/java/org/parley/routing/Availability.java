package org.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/**
 * Which agents are at their desk on this node, and whether they take new conversations: what they said last, also
 * before a reload or a restart, and until they say anything they do.
 */
@ApplicationScoped
public class Availability {

    /** One agent, at one or more open desks. */
    private record Presence(StaffMember agent, AgentStatus status, int desks) {}

    private final Map<UserId, Presence> present = new ConcurrentHashMap<>();
    private final JpaStatuses statuses;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Availability() {
        this(null);
    }

    @Inject
    Availability(JpaStatuses statuses) {
        this.statuses = statuses;
    }

    /** One more desk of {@code agent}, who is of the bound tenant, is open. */
    public void arrive(StaffMember agent) {
        AgentStatus said = statuses.status(agent.id()).orElse(AgentStatus.AVAILABLE);
        present.merge(
                agent.id(),
                new Presence(agent, said, 1),
                (was, now) -> new Presence(agent, was.status(), was.desks() + 1));
    }

    /** A desk of {@code agent} was closed; with the last one the agent is gone. */
    public void leave(UserId agent) {
        present.computeIfPresent(
                agent, (id, was) -> was.desks() > 1 ? new Presence(was.agent(), was.status(), was.desks() - 1) : null);
    }

    /** {@code agent}, who is of the bound tenant, says whether they take new conversations; it is kept. */
    public void set(StaffMember agent, AgentStatus status) {
        statuses.keep(agent, status);
        present.computeIfPresent(agent.id(), (id, was) -> new Presence(was.agent(), status, was.desks()));
    }

    /** What {@code agent} said last; {@link AgentStatus#AWAY} if they are at no desk. */
    public AgentStatus status(UserId agent) {
        Presence presence = present.get(agent);
        return presence == null ? AgentStatus.AWAY : presence.status();
    }

    /** Whether {@code agent} should be offered a conversation of {@code department} now. */
    public boolean takes(StaffMember agent, DepartmentId department) {
        return status(agent.id()) == AgentStatus.AVAILABLE
                && agent.departments().contains(department);
    }

    /** Whether anybody would be offered a conversation of {@code department} now. */
    public boolean isOpen(DepartmentId department) {
        return available(department) > 0;
    }

    /** How many would be. */
    public long available(DepartmentId department) {
        return present.values().stream()
                .filter(presence -> presence.status() == AgentStatus.AVAILABLE
                        && presence.agent().departments().contains(department))
                .count();
    }
}
