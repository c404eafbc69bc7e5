package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.parley.identity.StaffMember;
import org.parley.kernel.UserId;

/** The state of users as it is now, for every request and frame; at most {@link #COPY_LIVES} old, also in a cluster. */
@ApplicationScoped
public class LiveUsers {

    /** How long a copy of the database's answer is good. */
    static final Duration COPY_LIVES = Duration.ofSeconds(1);

    private final JpaLiveUsers users;
    private final LongSupplier nanos;
    private final Map<UserId, Copy> copies = new ConcurrentHashMap<>();

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
        Copy copy = copies.get(user);
        long now = nanos.getAsLong();
        if (copy != null && now - copy.readAt() < COPY_LIVES.toNanos()) {
            return Optional.of(copy.state());
        }
        Optional<LiveUser> fresh = users.byId(user);
        fresh.ifPresentOrElse(state -> copies.put(user, new Copy(state, now)), () -> copies.remove(user));
        return fresh;
    }

    /** Reads the user anew at the next question. */
    void forget(UserId user) {
        copies.remove(user);
    }

    private record Copy(LiveUser state, long readAt) {}
}
