package org.parley.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.parley.identity.StaffMember;
import org.parley.kernel.Secret;
import org.parley.kernel.UserId;
import org.parley.tenancy.Tenancy;

/** Tells whether a name and a password belong to a user who may sign in, and nothing else: not even by its speed. */
@Stateless
public class SignIn {

    private final JpaLiveUsers users;
    private final JpaAccounts accounts;
    private final Verifier verifier;
    private final Pace pace;
    private final Clock clock;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public SignIn() {
        this(null, null, null, null, null);
    }

    @Inject
    SignIn(JpaLiveUsers users, JpaAccounts accounts, Verifier verifier, Pace pace, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.verifier = verifier;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Verifies a password; takes half a second or a whole multiple of it, whatever the answer. Outside of any transaction,
     * so that the wait holds no connection. A success is kept as the user's last sign-in.
     *
     * @param userName as typed; upper and lower case are the same
     * @return empty if the name is unknown, the user is disabled or the password is wrong
     * @throws jakarta.ejb.EJBException if users cannot be read now: no answer about the password is given
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Accepted> verify(String userName, Secret<char[]> password) {
        String name = UserNames.canonical(userName).orElse(UserNames.NOBODY);
        Optional<LiveUser> accepted = pace.kept(() -> accepted(name, password));
        accepted.ifPresent(this::remember);
        return accepted.map(user -> new Accepted(user.staff().id(), user.epoch()));
    }

    private Optional<LiveUser> accepted(String name, Secret<char[]> password) {
        Optional<LiveUser> user = users.byName(name).filter(LiveUser::enabled);
        return verifier.verify(name, user.isPresent(), password) ? user : Optional.empty();
    }

    private void remember(LiveUser user) {
        StaffMember staff = user.staff();
        Tenancy.run(staff.tenant(), () -> accounts.signedIn(staff.id(), clock.instant()));
    }

    /** Who signed in, and the epoch at which; what is signed in ends when the user's epoch moves on. */
    public record Accepted(UserId user, int epoch) {}
}
