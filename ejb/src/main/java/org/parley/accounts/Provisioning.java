package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.identity.NewSite;
import org.parley.identity.Organisations;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Secret;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.Tenancy;

/**
 * Sets organisations up on behalf of the server itself: no caller is asked for, so nothing that a request reaches may use
 * it. Joins the caller's transaction, or makes one of its own.
 */
@ApplicationScoped
@Transactional
public class Provisioning {

    private final Organisations organisations;
    private final JpaAccounts accounts;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected Provisioning() {
        this(null, null);
    }

    @Inject
    Provisioning(Organisations organisations, JpaAccounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * Founds an organisation with the {@link BuiltInRole built-in roles} and no users.
     *
     * @param key short and stable, unique on the server
     * @param region where its data must stay, as its administrators name it
     * @throws org.parley.identity.IdentityException if the key is taken or malformed
     */
    public TenantId tenant(String key, String name, String region) {
        TenantId tenant = organisations.newId();
        found(tenant, key, name, region);
        return tenant;
    }

    void found(TenantId tenant, String key, String name, String region) {
        Tenancy.run(tenant, () -> {
            organisations.found(tenant, key, name, region);
            for (BuiltInRole role : BuiltInRole.values()) {
                accounts.add(new Role(role));
            }
        });
    }

    /** @throws org.parley.identity.IdentityException if its key is taken or something is malformed */
    public SiteId site(TenantId tenant, NewSite site) {
        return Tenancy.call(tenant, () -> organisations.add(site));
    }

    /**
     * Lets pages of {@code origins}, and of no others, use a site that the organisation has.
     *
     * @throws org.parley.identity.IdentityException if one is no origin
     */
    public void allow(TenantId tenant, SiteId site, List<String> origins) {
        Tenancy.run(tenant, () -> organisations.allow(site, origins));
    }

    /** @throws org.parley.identity.IdentityException if the organisation has the key, or it is malformed */
    public DepartmentId department(TenantId tenant, String key, String name) {
        return Tenancy.call(tenant, () -> organisations.addDepartment(key, name));
    }

    /**
     * Adds an enabled user.
     *
     * @throws AccountException if the name is taken or malformed, or the password weak
     */
    public UserId user(TenantId tenant, NewUser user, Secret<char[]> password) {
        String userName = UserNames.canonical(user.userName()).orElseThrow(Provisioning::malformed);
        if (user.displayName().isBlank() || user.displayName().length() > NewUser.MAX_DISPLAY_NAME) {
            throw malformed();
        }
        StoredPassword stored = StoredPassword.of(password);
        UserId id = UserId.random();
        Tenancy.run(tenant, () -> {
            List<UUID> roles = accounts.roles(keys(user.roles()));
            StaffAccount account =
                    new StaffAccount(id, userName, user.displayName().strip(), stored);
            account.assign(
                    roles, user.departments().stream().map(DepartmentId::value).toList());
            accounts.add(account);
        });
        return id;
    }

    /**
     * Gives a user another password and ends everything signed in with the one before.
     *
     * @throws AccountException if there is no such user or the password is weak
     */
    public void setPassword(TenantId tenant, UserId user, Secret<char[]> password) {
        StoredPassword stored = StoredPassword.of(password);
        Tenancy.run(tenant, () -> accounts.get(user).changePassword(stored));
    }

    /**
     * Makes {@code password} the user's, unless it is already.
     *
     * @throws AccountException if there is no such user or the password is weak
     */
    public void ensurePassword(TenantId tenant, String userName, Secret<char[]> password) {
        Tenancy.run(tenant, () -> {
            StaffAccount account = accounts.named(userName);
            if (!account.hasPassword(password)) {
                account.changePassword(StoredPassword.of(password));
            }
        });
    }

    private static Set<String> keys(Set<BuiltInRole> roles) {
        return roles.stream().map(BuiltInRole::key).collect(Collectors.toSet());
    }

    private static AccountException malformed() {
        return new AccountException(AccountException.Code.MALFORMED);
    }
}
