package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.identity.StaffMember;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

@Tag("V2")
class LiveUsersTest {

    private static final UserId ID = UserId.random();
    private static final StaffMember ALICE = member(ID, "alice");

    private final AtomicLong now = new AtomicLong();
    private final Table table = new Table();
    private final LiveUsers users = new LiveUsers(table, now::get);

    @Test
    void a_user_is_found_at_its_epoch_only() {
        table.put(new LiveUser(ALICE, true, 3));
        assertThat(users.find(ID, 3)).hasValue(ALICE);
        assertThat(users.find(ID, 2)).isEmpty();
        assertThat(users.find(ID, 4)).isEmpty();
    }

    @Test
    void a_copy_is_good_for_a_second_and_no_longer() {
        table.put(new LiveUser(ALICE, true, 0));
        assertThat(users.find(ID, 0)).isPresent();
        table.put(new LiveUser(ALICE, false, 1));

        now.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(users.find(ID, 0)).isPresent();
        assertThat(table.reads).isEqualTo(1);

        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(users.find(ID, 0)).isEmpty();
        assertThat(table.reads).isEqualTo(2);
    }

    @Test
    void a_forgotten_user_is_read_anew_at_once() {
        table.put(new LiveUser(ALICE, true, 0));
        assertThat(users.find(ID, 0)).isPresent();
        table.put(new LiveUser(ALICE, false, 1));
        users.forget(ID);
        assertThat(users.find(ID, 0)).isEmpty();
    }

    @Test
    void nobody_is_let_in_on_an_old_answer_when_the_database_is_gone() {
        table.put(new LiveUser(ALICE, true, 0));
        assertThat(users.find(ID, 0)).isPresent();
        table.gone = true;
        now.addAndGet(LiveUsers.COPY_LIVES.toNanos());
        assertThatIllegalStateException().isThrownBy(() -> users.find(ID, 0));
    }

    @Test
    void all_who_are_asked_about_are_read_in_one_statement() {
        UserId bob = UserId.random();
        UserId carol = UserId.random();
        table.put(new LiveUser(ALICE, true, 0));
        table.put(new LiveUser(member(bob, "bob"), true, 0));
        table.put(new LiveUser(member(carol, "carol"), true, 0));
        Stream.of(ID, bob, carol).forEach(user -> users.find(user, 0));
        assertThat(table.reads).isEqualTo(3);

        now.addAndGet(LiveUsers.COPY_LIVES.toNanos());
        table.put(new LiveUser(member(bob, "bob"), false, 1));
        assertThat(users.find(ID, 0)).isPresent();
        assertThat(users.find(bob, 0)).isEmpty();
        assertThat(users.find(carol, 0)).isPresent();
        assertThat(table.reads).isEqualTo(4);
    }

    /** Else a server that is late would make itself later: a statement for everybody it did not come to in time. */
    @Test
    void asking_about_many_for_longer_than_an_answer_is_good_is_a_statement_a_second() {
        List<UserId> agents = Stream.generate(UserId::random).limit(300).toList();
        agents.forEach(agent -> table.put(new LiveUser(member(agent, "agent"), true, 0)));
        agents.forEach(agent -> users.find(agent, 0));
        int before = table.reads;
        for (int round = 0; round < 3; round++) {
            agents.forEach(agent -> {
                now.addAndGet(Duration.ofMillis(10).toNanos());
                assertThat(users.find(agent, 0)).isPresent();
            });
        }
        assertThat(table.reads - before).isEqualTo(9);
    }

    @Test
    void who_is_not_asked_about_any_more_is_not_read_again() {
        table.put(new LiveUser(ALICE, true, 0));
        UserId bob = UserId.random();
        table.put(new LiveUser(member(bob, "bob"), true, 0));
        Stream.of(ID, bob).forEach(user -> users.find(user, 0));
        for (int second = 0; second < 6; second++) {
            now.addAndGet(LiveUsers.COPY_LIVES.toNanos());
            users.find(ID, 0);
        }
        assertThat(table.asked).containsExactly(ID);
    }

    private static StaffMember member(UserId id, String name) {
        return new StaffMember(new TenantId(1), id, name, name, Set.of(), Set.of());
    }

    private static final class Table extends JpaLiveUsers {

        private final Map<UserId, LiveUser> rows = new HashMap<>();
        private Collection<UserId> asked = List.of();
        private boolean gone;
        private int reads;

        void put(LiveUser row) {
            rows.put(row.staff().id(), row);
        }

        @Override
        List<LiveUser> byIds(Collection<UserId> users) {
            if (gone) {
                throw new IllegalStateException("the database is gone");
            }
            reads++;
            asked = List.copyOf(users);
            return users.stream().map(rows::get).filter(Objects::nonNull).toList();
        }
    }
}
