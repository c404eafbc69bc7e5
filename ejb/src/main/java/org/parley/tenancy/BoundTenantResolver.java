package org.parley.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate which tenant a new session is for. Named in persistence.xml. */
public final class BoundTenantResolver implements CurrentTenantIdentifierResolver<Integer> {

    @Override
    public Integer resolveCurrentTenantIdentifier() {
        return Tenancy.bound();
    }

    /** Within one transaction the tenant stays: a session opened for one tenant refuses another. */
    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public boolean isRoot(Integer tenant) {
        return Tenancy.WRITER.equals(tenant);
    }
}
