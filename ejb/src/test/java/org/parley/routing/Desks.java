package org.parley.routing;

import java.util.Collection;
import java.util.Map;
import org.parley.cluster.Alone;
import org.parley.identity.StaffMember;
import org.parley.kernel.UserId;

/** Who is at a desk, for tests of the contexts above that have no agents in a database. */
public final class Desks {

    private Desks() {}

    /** Nobody is. */
    public static Availability empty() {
        return new Availability(
                new JpaStatuses() {
                    @Override
                    public Map<UserId, AgentStatus> of(Collection<UserId> agents) {
                        return Map.of();
                    }

                    @Override
                    public void keep(StaffMember agent, AgentStatus status) {}
                },
                new Alone());
    }
}
