package org.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.cluster.Registers;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/**
 * Which agents are at their desk, and whether they take new conversations: what they said last, also before a reload or a
 * restart, and until they say anything they do. Which are at a desk of another node is known from the register.
 */
@ApplicationScoped
public class Availability {

    /** One agent, at one or more open desks of this node. */
    private record Presence(StaffMember agent, AgentStatus status, int desks) {

        Attendance attendance() {
            return new Attendance(agent.id(), status, agent.departments());
        }
    }

    private final Map<UserId, Presence> present = new ConcurrentHashMap<>();
    private final JpaStatuses statuses;
    private final Registers registers;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Availability() {
        this(null, null);
    }

    @Inject
    Availability(JpaStatuses statuses, Registers registers) {
        this.statuses = statuses;
        this.registers = registers;
    }

    /** One more desk of {@code agent}, who is of the bound tenant, is open. */
    public void arrive(StaffMember agent) {
        AgentStatus said = statuses.of(Set.of(agent.id())).getOrDefault(agent.id(), AgentStatus.AVAILABLE);
        present.compute(agent.id(), (id, was) -> known(new Presence(agent, said, was == null ? 1 : was.desks() + 1)));
    }

    /** A desk of {@code agent} was closed; with the last one the agent is gone. */
    public void leave(UserId agent) {
        present.computeIfPresent(agent, (id, was) -> {
            if (was.desks() > 1) {
                return new Presence(was.agent(), was.status(), was.desks() - 1);
            }
            registers.presence().unsay(id.toString());
            return null;
        });
    }

    /** {@code agent}, who is of the bound tenant, says whether they take new conversations; it is kept. */
    public void set(StaffMember agent, AgentStatus status) {
        statuses.keep(agent, status);
        present.computeIfPresent(agent.id(), (id, was) -> known(new Presence(agent, status, was.desks())));
    }

    /** Reads again what these agents, who are of the bound tenant, said last, at whichever desk. */
    public void recall(Collection<UserId> agents) {
        Map<UserId, Presence> before = Map.copyOf(present);
        statuses.of(agents)
                .forEach((agent, said) -> present.computeIfPresent(
                        agent,
                        // What was said here meanwhile is newer than what was read.
                        (id, was) -> was != before.get(id) || was.status() == said
                                ? was
                                : known(new Presence(was.agent(), said, was.desks()))));
    }

    /** The other nodes are told. */
    private Presence known(Presence presence) {
        Attendance attendance = presence.attendance();
        registers.presence().say(attendance.agent().toString(), attendance.text());
        return presence;
    }

    /** What {@code agent} said last; {@link AgentStatus#AWAY} if they are at no desk of this node. */
    public AgentStatus status(UserId agent) {
        Presence presence = present.get(agent);
        return presence == null ? AgentStatus.AWAY : presence.status();
    }

    /** The other nodes at which {@code agent} has a desk. */
    public Set<String> elsewhere(UserId agent) {
        return registers.presence().others(agent.toString());
    }

    /** Whether {@code agent}, at a desk of this node, should be offered a conversation of {@code department} now. */
    public boolean takes(StaffMember agent, DepartmentId department) {
        return status(agent.id()) == AgentStatus.AVAILABLE
                && agent.departments().contains(department);
    }

    /** Whether anybody would be offered a conversation of {@code department} now. */
    public boolean isOpen(DepartmentId department) {
        return available(department) > 0;
    }

    /** How many would be, on all nodes. */
    public long available(DepartmentId department) {
        return registers.presence().values().stream()
                .map(Attendance::parse)
                .filter(attendance -> attendance.takes(department))
                .map(Attendance::agent)
                .distinct()
                .count();
    }
}
