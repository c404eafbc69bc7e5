package org.parley.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.accounts.LiveUsers;
import org.parley.identity.StaffMember;

/** Tells, on each request and each frame, whether a sign-in still stands and what its user may do now. */
@ApplicationScoped
public class Logins {

    /** One shift: after it the password is asked for again, however busy the session. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final LiveUsers users;
    private final Clock clock;
    private final Map<UUID, Instant> signedOut = new ConcurrentHashMap<>();

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected Logins() {
        this(null, null);
    }

    @Inject
    Logins(LiveUsers users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * The user as of now, at most a second old; one map look-up most of the time.
     *
     * @return empty if the sign-in is too old or was signed out, or the user was disabled or otherwise ended since
     * @throws jakarta.persistence.PersistenceException if the database cannot tell: then nobody is let in
     */
    public Optional<StaffMember> standing(Login login) {
        return isOver(login) ? Optional.empty() : users.find(login.userId(), login.epoch());
    }

    private boolean isOver(Login login) {
        return signedOut.containsKey(login.id()) || isTooOld(login.at());
    }

    private boolean isTooOld(Instant at) {
        return clock.instant().isAfter(at.plus(LONGEST));
    }

    /** A socket outlives the session it was opened under, but not the sign-out. */
    void end(@Observes SignedOut event) {
        signedOut.values().removeIf(this::isTooOld);
        signedOut.put(event.login().id(), event.login().at());
    }
}
