package org.parley.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.parley.accounts.Bank;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R3")
class JobsTest {

    private static final String NAME = "a test";

    private final Bank bank = new Bank();

    @DatabaseTest
    void a_job_that_is_due_is_one_nodes_and_due_again_when_it_has_been_done(Database database) {
        due(database);
        OptionalLong run = begin(database);

        assertThat(run).isPresent();
        assertThat(begin(database)).isEmpty();

        end(database, run.getAsLong(), Duration.ofHours(1));
        assertThat(begin(database)).isEmpty();
        due(database);
        assertThat(begin(database)).hasValue(run.getAsLong() + 1);
    }

    @DatabaseTest
    void the_job_of_a_node_that_is_dead_is_anothers_when_its_lease_has_ended(Database database) {
        due(database);
        long dead = begin(database).orElseThrow();
        silent(database);

        long next = begin(database).orElseThrow();
        assertThat(next).isEqualTo(dead + 1);
        assertThat(begin(database)).isEmpty();
    }

    @DatabaseTest
    void a_node_that_wakes_up_when_its_job_is_anothers_can_do_nothing_and_end_nothing(Database database) {
        due(database);
        long frozen = begin(database).orElseThrow();
        silent(database);
        long next = begin(database).orElseThrow();
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> step(database, frozen, () -> done.add("late"))).isInstanceOf(LeaseLostException.class);
        end(database, frozen, Duration.ofHours(1));

        assertThat(done).isEmpty();
        assertThat(step(database, next, () -> done.add("in time"))).isTrue();
    }

    @DatabaseTest
    void nobody_takes_a_job_over_in_the_middle_of_a_step(Database database) throws Exception {
        due(database);
        long run = begin(database).orElseThrow();
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        Thread other = new Thread(() -> step(database, run, () -> {
            within.countDown();
            return await(looked);
        }));
        other.start();
        within.await();

        assertThat(begin(database)).isEmpty();
        looked.countDown();
        other.join();
        silent(database);
        assertThat(begin(database)).isPresent();
    }

    @DatabaseTest
    void every_organisation_has_its_turn(Database database) {
        TenantId tenant = bank.tenant(database);

        assertThat(in(database, JpaJobs::tenants)).contains(tenant);
    }

    private static Boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static OptionalLong begin(Database database) {
        return in(database, leases -> leases.begin(NAME));
    }

    private <T> T step(Database database, long run, Supplier<T> work) {
        return database.inTransaction(bank.tenant(database), em -> new JpaJobs(em).step(NAME, run, work));
    }

    private static void end(Database database, long run, Duration next) {
        change(database, leases -> leases.end(NAME, run, next));
    }

    private static void change(Database database, Consumer<JpaJobs> work) {
        in(database, leases -> {
            work.accept(leases);
            return NAME;
        });
    }

    private static <T> T in(Database database, Function<JpaJobs, T> work) {
        return database.inUnboundTransaction(em -> work.apply(new JpaJobs(em)));
    }

    /** Makes it due, and the row if it is missing. */
    private static void due(Database database) {
        own(
                database,
                "merge into job j using (values ('" + NAME + "')) v (name) on j.name = v.name"
                        + " when matched then update set due_at = current_timestamp, leased_until = null"
                        + " when not matched then insert (name, due_at) values (v.name, current_timestamp)");
    }

    /** The node that is at it has said nothing for as long as a lease. */
    private static void silent(Database database) {
        own(
                database,
                "update job set leased_until = leased_until - interval '" + (JpaJobs.LEASE_SECONDS + 1) + "' second");
    }

    private static void own(Database database, String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
