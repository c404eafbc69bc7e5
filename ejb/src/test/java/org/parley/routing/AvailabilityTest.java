package org.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.accounts.Bank;
import org.parley.accounts.BuiltInRole;
import org.parley.cluster.Alone;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R1")
class AvailabilityTest {

    private final Bank bank = new Bank();

    @DatabaseTest
    void who_has_said_nothing_is_available_and_who_is_at_no_desk_is_away(Database database) {
        StaffMember alice = agent(database, "alice");

        assertThat(arrived(database, alice).status(alice.id())).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(left(database, alice).status(alice.id())).isEqualTo(AgentStatus.AWAY);
    }

    @DatabaseTest
    void what_was_said_last_outlives_the_desk_and_the_server(Database database) {
        StaffMember alice = agent(database, "alice");
        StaffMember carol = agent(database, "carol");
        says(database, alice, AgentStatus.BUSY);
        says(database, alice, AgentStatus.AWAY);

        assertThat(arrived(database, alice).status(alice.id())).isEqualTo(AgentStatus.AWAY);
        assertThat(arrived(database, carol).status(carol.id())).isEqualTo(AgentStatus.AVAILABLE);
    }

    @Test
    void of_several_desks_the_last_one_that_is_left_counts() {
        DepartmentId cards = DepartmentId.random();
        StaffMember alice = new StaffMember(
                new TenantId(1), new UserId(UUID.randomUUID()), "alice", "Alice", Set.of(), Set.of(cards));
        Availability availability = Desks.empty();
        availability.arrive(alice);
        availability.arrive(alice);
        availability.leave(alice.id());
        assertThat(availability.available(cards)).isEqualTo(1);

        availability.leave(alice.id());
        assertThat(availability.isOpen(cards)).isFalse();
    }

    /** Each time on a server that has just started. */
    private static Availability arrived(Database database, StaffMember agent) {
        return database.inTransaction(agent.tenant(), em -> {
            Availability availability = new Availability(new JpaStatuses(em), new Alone());
            availability.arrive(agent);
            return availability;
        });
    }

    private static Availability left(Database database, StaffMember agent) {
        Availability availability = arrived(database, agent);
        availability.leave(agent.id());
        return availability;
    }

    private static void says(Database database, StaffMember agent, AgentStatus status) {
        database.inTransaction(agent.tenant(), em -> {
            new Availability(new JpaStatuses(em), new Alone()).set(agent, status);
            return status;
        });
    }

    private StaffMember agent(Database database, String name) {
        return new StaffMember(
                bank.tenant(database),
                bank.user(database, name, Set.of(BuiltInRole.AGENT), Set.of()),
                name,
                name,
                Set.of(),
                Set.of());
    }
}
