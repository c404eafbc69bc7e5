package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.parley.identity.StaffMember;
import org.parley.kernel.UserId;

/** The state of users as it is now, for every request and frame; at most {@link #COPY_LIVES} old, also in a cluster. */
@ApplicationScoped
public class LiveUsers {

    /** How long a copy of the database's answer is good. */
    static final Duration COPY_LIVES = Duration.ofSeconds(1);

    /** From when on it is read anew along with others. */
    private static final Duration COPY_AGES = COPY_LIVES.dividedBy(2);

    /** For how long after a question the next one is expected: longer than a busy server needs to come to everybody. */
    private static final Duration EXPECTED = COPY_LIVES.multipliedBy(5);

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final JpaLiveUsers users;
    private final LongSupplier nanos;
    private final Map<UserId, Copy> copies = new ConcurrentHashMap<>();
    private final Lock renewal = new ReentrantLock();

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected LiveUsers() {
        this.users = null;
        this.nanos = System::nanoTime;
    }

    @Inject
    LiveUsers(JpaLiveUsers users) {
        this(users, System::nanoTime);
    }

    /** Measures age with a clock that nobody can set back. */
    LiveUsers(JpaLiveUsers users, LongSupplier nanos) {
        this.users = users;
        this.nanos = nanos;
    }

    /**
     * The user, with the permissions of this moment, if what was signed in at {@code epoch} still stands.
     *
     * @return empty if there is no such user, it is disabled, or its epoch has moved on
     * @throws jakarta.persistence.PersistenceException if the database cannot tell: nobody is let in on an old answer
     */
    public Optional<StaffMember> find(UserId user, int epoch) {
        return read(user).filter(state -> state.stands(epoch)).map(LiveUser::staff);
    }

    private Optional<LiveUser> read(UserId user) {
        Optional<LiveUser> copy = copy(user);
        return copy.isPresent() ? copy : renew(user);
    }

    private Optional<LiveUser> copy(UserId user) {
        long now = nanos.getAsLong();
        return Optional.ofNullable(copies.get(user))
                .filter(copy -> copy.isYoungerThan(COPY_LIVES, now))
                .map(copy -> copy.askedAt(now));
    }

    /**
     * Reads this user, and in the same statement all others that are asked about: a thousand agents at their desks are
     * one statement a second. Who would wait too long for somebody else's statement makes their own.
     */
    private Optional<LiveUser> renew(UserId user) {
        boolean turn = awaitTurn();
        try {
            Optional<LiveUser> copy = copy(user);
            return copy.isPresent() ? copy : read(turn ? askedWith(user) : Set.of(user), user);
        } finally {
            if (turn) {
                renewal.unlock();
            }
        }
    }

    private boolean awaitTurn() {
        try {
            return renewal.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Set<UserId> askedWith(UserId user) {
        long now = nanos.getAsLong();
        copies.values().removeIf(copy -> !copy.isExpected(now));
        Set<UserId> asked = new HashSet<>();
        asked.add(user);
        copies.forEach((id, copy) -> {
            if (!copy.isYoungerThan(COPY_AGES, now)) {
                asked.add(id);
            }
        });
        return asked;
    }

    private Optional<LiveUser> read(Set<UserId> asked, UserId user) {
        long now = nanos.getAsLong();
        Map<UserId, Copy> read = users.byIds(asked).stream()
                .collect(Collectors.toMap(state -> state.staff().id(), state -> renewed(state, now)));
        copies.putAll(read);
        copies.keySet().removeIf(id -> asked.contains(id) && !read.containsKey(id));
        return Optional.ofNullable(read.get(user)).map(copy -> copy.askedAt(now));
    }

    private Copy renewed(LiveUser state, long now) {
        Copy before = copies.get(state.staff().id());
        return new Copy(state, now, before == null ? now : before.askedAt);
    }

    /** Reads the user anew at the next question. */
    void forget(UserId user) {
        copies.remove(user);
    }

    private static final class Copy {

        private final LiveUser state;
        private final long readAt;
        private volatile long askedAt;

        Copy(LiveUser state, long readAt, long askedAt) {
            this.state = state;
            this.readAt = readAt;
            this.askedAt = askedAt;
        }

        boolean isYoungerThan(Duration age, long now) {
            return now - readAt < age.toNanos();
        }

        /** Whether somebody will probably ask again. */
        boolean isExpected(long now) {
            return now - askedAt < EXPECTED.toNanos();
        }

        LiveUser askedAt(long now) {
            askedAt = now;
            return state;
        }
    }
}
