package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.identity.StaffMember;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

@Tag("V2")
class LiveUsersTest {

    private static final UserId ID = UserId.random();
    private static final StaffMember ALICE = new StaffMember(new TenantId(1), ID, "alice", "Alice", Set.of(), Set.of());

    private final AtomicLong now = new AtomicLong();
    private final Table table = new Table();
    private final LiveUsers users = new LiveUsers(table, now::get);

    @Test
    void a_user_is_found_at_its_epoch_only() {
        table.row = new LiveUser(ALICE, true, 3);
        assertThat(users.find(ID, 3)).hasValue(ALICE);
        assertThat(users.find(ID, 2)).isEmpty();
        assertThat(users.find(ID, 4)).isEmpty();
    }

    @Test
    void a_copy_is_good_for_a_second_and_no_longer() {
        table.row = new LiveUser(ALICE, true, 0);
        assertThat(users.find(ID, 0)).isPresent();
        table.row = new LiveUser(ALICE, false, 1);

        now.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(users.find(ID, 0)).isPresent();
        assertThat(table.reads).isEqualTo(1);

        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(users.find(ID, 0)).isEmpty();
        assertThat(table.reads).isEqualTo(2);
    }

    @Test
    void a_forgotten_user_is_read_anew_at_once() {
        table.row = new LiveUser(ALICE, true, 0);
        assertThat(users.find(ID, 0)).isPresent();
        table.row = new LiveUser(ALICE, false, 1);
        users.forget(ID);
        assertThat(users.find(ID, 0)).isEmpty();
    }

    @Test
    void nobody_is_let_in_on_an_old_answer_when_the_database_is_gone() {
        table.row = new LiveUser(ALICE, true, 0);
        assertThat(users.find(ID, 0)).isPresent();
        table.gone = true;
        now.addAndGet(LiveUsers.COPY_LIVES.toNanos());
        assertThatIllegalStateException().isThrownBy(() -> users.find(ID, 0));
    }

    private static final class Table extends JpaLiveUsers {

        private @Nullable LiveUser row;
        private boolean gone;
        private int reads;

        @Override
        Optional<LiveUser> byId(UserId user) {
            if (gone) {
                throw new IllegalStateException("the database is gone");
            }
            reads++;
            return Optional.ofNullable(row);
        }
    }
}
