package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Knows the caller of the current thread. Faces read it here and never take it as a parameter. */
@ApplicationScoped
public class CallerContext {

    private final Supplier<@Nullable SecurityDomain> domains;

    /** Reads the security domain of the running deployment. */
    public CallerContext() {
        this(SecurityDomain::getCurrent);
    }

    CallerContext(Supplier<@Nullable SecurityDomain> domains) {
        this.domains = domains;
    }

    /**
     * The caller.
     *
     * @throws IdentityException with code {@link IdentityException.Code#NOT_SIGNED_IN} if the thread is anonymous
     */
    public Caller current() {
        Principal principal = domain().getCurrentSecurityIdentity().getPrincipal();
        if (principal instanceof Caller caller) {
            return caller;
        }
        throw new IdentityException(IdentityException.Code.NOT_SIGNED_IN);
    }

    /**
     * The caller, where only staff can have come.
     *
     * @throws IdentityException with code {@link IdentityException.Code#NOT_SIGNED_IN} if it is anyone else
     */
    public StaffMember staff() {
        return only(StaffMember.class);
    }

    /**
     * The caller, where only a visitor can have come.
     *
     * @throws IdentityException with code {@link IdentityException.Code#NOT_SIGNED_IN} if it is anyone else
     */
    public Visitor visitor() {
        return only(Visitor.class);
    }

    /**
     * The caller, where only a program can have come.
     *
     * @throws IdentityException with code {@link IdentityException.Code#NOT_SIGNED_IN} if it is anyone else
     */
    public ApiClient apiClient() {
        return only(ApiClient.class);
    }

    private <C extends Caller> C only(Class<C> kind) {
        Caller caller = current();
        if (kind.isInstance(caller)) {
            return kind.cast(caller);
        }
        throw new IdentityException(IdentityException.Code.NOT_SIGNED_IN);
    }

    /**
     * Does {@code work} on behalf of {@code caller}: it is {@link #current()} inside, and its permissions are the roles
     * every face is checked against. What was thrown inside comes out unchanged.
     */
    public <T extends @Nullable Object> T as(Caller caller, Supplier<T> work) {
        return domain().createAdHocIdentity(caller)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(caller.permissions())))
                .runAsSupplier(work);
    }

    private SecurityDomain domain() {
        SecurityDomain domain = domains.get();
        if (domain == null) {
            throw new IllegalStateException("this thread belongs to no security domain: is it a managed thread?");
        }
        return domain;
    }
}
