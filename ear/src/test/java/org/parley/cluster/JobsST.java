package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.VisitorClient;

/**
 * A job is done once, whatever happens to the node that is at it. It is stopped in the middle of its step, where it has to
 * delete a row that somebody else holds.
 */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("V10")
@Tag("long")
class JobsST {

    /** A lease, the time between two looks, and a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int PAUSE_MILLIS = 100;

    private final ClusterInstallation parley;

    JobsST(ClusterInstallation parley) {
        this.parley = parley;
    }

    /** The work and the end of each run, counted from the next one, are noted in the transactions that do them. */
    @BeforeEach
    void takeNotes() throws Exception {
        change(
                "create table public.job_note as select 0 as number, cast('' as text) as what, run as before from parley.job");
        change("grant select, insert on public.job_note to public");
        change("create function public.note() returns trigger language plpgsql as $$ begin"
                + " insert into public.job_note select run - before, tg_argv[0], before"
                + " from parley.job, public.job_note where number = 0;"
                + " return null; end $$");
        change("create trigger note_work after delete on parley.start_request"
                + " for each row execute function public.note('work')");
        change("create trigger note_end after update of done_at on parley.job"
                + " for each row execute function public.note('end')");
        VisitorClient visitor = parley.node(1).visitor().begin("cards");
        visitor.leave();
        change("insert into parley.start_request (hash, tenant_id, conversation_id, request, made_at)"
                + " select sha256('key'), tenant_id, id, sha256('request'), current_timestamp - interval '2 days'"
                + " from parley.conversation where id = '" + visitor.conversation() + "'");
    }

    @AfterEach
    void mend() {
        parley.uplink(1).mend();
        parley.uplink(2).mend();
    }

    @AfterEach
    void putNotesAway() throws SQLException {
        change("drop function public.note() cascade");
        change("drop table public.job_note");
    }

    @Test
    void one_that_is_killed_at_it_has_done_nothing_and_another_one_does_it() throws Exception {
        Node busy = stopped(Node::kill);

        assertDoneInRun(2);
        busy.start();
    }

    @Test
    void one_that_freezes_at_it_does_nothing_when_it_wakes_up() throws Exception {
        Node busy = stopped(Node::freeze);

        assertDoneOnceInRun(2, busy, Node::thaw);
    }

    /** Which then neither commits nor rolls back: PostgreSQL does, by the time limit of the role (roles.sql). */
    @Test
    void one_that_nobody_reaches_any_more_does_nothing_when_it_is_back() throws Exception {
        Node busy = stopped(node -> parley.uplink(node).cut());

        assertDoneOnceInRun(2, busy, node -> parley.uplink(node).mend());
    }

    @Test
    void nodes_that_do_not_reach_each_other_do_it_once() throws Exception {
        parley.uplink(2).cutFromNodes();
        for (int node = 1; node <= 2; node++) {
            parley.awaitTogether(List.of(parley.node(node)));
        }
        due();

        assertDoneOnceInRun(1, parley.node(2), node -> parley.uplink(node).mend());
    }

    @Test
    void one_that_is_suspended_leaves_it_to_the_others() throws Exception {
        Node idle = parley.node(1);
        idle.ask("suspend", Map.of("suspend-timeout", 30));
        try {
            due();
            assertDoneInRun(1);
        } finally {
            idle.ask("resume", Map.of());
        }
    }

    /** What happens to a node. */
    @FunctionalInterface
    private interface Fault {
        void to(Node node) throws Exception;
    }

    /** The node that was at the job, and was stopped in the middle of a step. */
    private Node stopped(Fault fault) throws Exception {
        try (Connection holder = parley.database().superuser();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from parley.start_request for update");
            due();
            List<String> waiting = await(
                    "select application_name from pg_stat_activity where wait_event_type = 'Lock'",
                    names -> !names.isEmpty());
            Node busy = parley.node(waiting.get(0).equals("Parley-node1") ? 1 : 2);
            fault.to(busy);
            holder.rollback();
            return busy;
        }
    }

    private void due() throws SQLException {
        change("update parley.job set due_at = current_timestamp");
    }

    /** Also when what happened to this node is undone. */
    private void assertDoneOnceInRun(int number, Node node, Fault undo) throws Exception {
        assertDoneInRun(number);
        undo.to(node);
        parley.awaitWhole(2);
        assertDoneInRun(number);
    }

    private void assertDoneInRun(int number) throws Exception {
        List<String> notes = await(
                "select what || ' of run ' || number from public.job_note where number > 0 order by what desc",
                found -> found.size() > 1);
        assertThat(notes).containsExactly("work of run " + number, "end of run " + number);
    }

    private List<String> await(String select, Predicate<List<String>> enough) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> found = parley.database().column(select);
        while (!enough.test(found) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            found = parley.database().column(select);
        }
        return found;
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = parley.database().superuser();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
