package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.accounts.LiveUsers;
import org.parley.identity.StaffMember;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

@Tag("V2")
class LoginsTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T07:00:00Z");
    private static final StaffMember ALICE =
            new StaffMember(new TenantId(1), UserId.random(), "alice", "Alice", Set.of(), Set.of());

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Logins logins = new Logins(new OnlyAlice(), clock());
    private final Login login = login();

    @Test
    void a_sign_in_stands_while_its_user_does() {
        assertThat(logins.standing(login)).hasValue(ALICE);
        Login before = new Login(UUID.randomUUID(), ALICE.id().value(), 6, Login.Level.PASSWORD, MORNING);
        assertThat(logins.standing(before)).isEmpty();
    }

    @Test
    void it_lasts_a_shift_however_busy() {
        now.set(MORNING.plus(Logins.LONGEST));
        assertThat(logins.standing(login)).isPresent();
        now.set(MORNING.plus(Logins.LONGEST).plus(Duration.ofMillis(1)));
        assertThat(logins.standing(login)).isEmpty();
    }

    @Test
    void signing_out_ends_it_and_no_other() {
        Login other = login();
        logins.end(new SignedOut(login));
        assertThat(logins.standing(login)).isEmpty();
        assertThat(logins.standing(other)).isPresent();

        now.set(MORNING.plus(Logins.LONGEST));
        logins.end(new SignedOut(other));
        assertThat(logins.standing(login)).isEmpty();
    }

    private static Login login() {
        return new Login(UUID.randomUUID(), ALICE.id().value(), 7, Login.Level.PASSWORD, MORNING);
    }

    private Clock clock() {
        return new Moving(now::get);
    }

    private static final class OnlyAlice extends LiveUsers {

        @Override
        public Optional<StaffMember> find(UserId user, int epoch) {
            return user.equals(ALICE.id()) && epoch == 7 ? Optional.of(ALICE) : Optional.empty();
        }
    }

    private static final class Moving extends Clock {

        private final InstantSource source;

        Moving(InstantSource source) {
            this.source = source;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
