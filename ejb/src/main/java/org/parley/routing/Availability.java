package org.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/**
 * Which agents are at their desk on this node, and whether they take new conversations. Rebuilt from the sockets after
 * a restart: an agent who comes back is available until they say otherwise.
 */
@ApplicationScoped
public class Availability {

    /** One agent, at one or more open desks. */
    private record Presence(StaffMember agent, AgentStatus status, int desks) {}

    private final Map<UserId, Presence> present = new ConcurrentHashMap<>();

    /** One more desk of {@code agent} is open. */
    public AgentStatus arrive(StaffMember agent) {
        return present.merge(
                        agent.id(),
                        new Presence(agent, AgentStatus.AVAILABLE, 1),
                        (was, now) -> new Presence(agent, was.status(), was.desks() + 1))
                .status();
    }

    /** A desk of {@code agent} was closed; with the last one the agent is gone. */
    public void leave(UserId agent) {
        present.computeIfPresent(
                agent, (id, was) -> was.desks() > 1 ? new Presence(was.agent(), was.status(), was.desks() - 1) : null);
    }

    /** {@code agent} says whether they take new conversations; no effect if they are at no desk. */
    public void set(UserId agent, AgentStatus status) {
        present.computeIfPresent(agent, (id, was) -> new Presence(was.agent(), status, was.desks()));
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
