package org.parley.routing;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/** What the nodes know of an agent at a desk. */
record Attendance(UserId agent, AgentStatus status, Set<DepartmentId> departments) {

    private static final String APART = " ";

    /** As it stands in the register: the agent, the status, the departments. */
    String text() {
        return agent
                + APART
                + status.name()
                + APART
                + departments.stream().map(DepartmentId::toString).collect(Collectors.joining(APART));
    }

    static Attendance parse(String text) {
        String[] parts = text.split(APART);
        return new Attendance(
                new UserId(UUID.fromString(parts[0])),
                AgentStatus.valueOf(parts[1]),
                Arrays.stream(parts)
                        .skip(2)
                        .map(UUID::fromString)
                        .map(DepartmentId::new)
                        .collect(Collectors.toSet()));
    }

    boolean takes(DepartmentId department) {
        return status == AgentStatus.AVAILABLE && departments.contains(department);
    }
}
