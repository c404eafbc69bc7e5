package org.parley.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Gives tests of other contexts what the container would put together. */
public final class Founded {

    private Founded() {}

    /** Departments over {@code entities}. */
    public static Departments departments(EntityManager entities) {
        return new Departments(new JpaOrganisations(entities), Callers.any());
    }

    /** Organisations over {@code entities}. */
    public static Organisations organisations(EntityManager entities) {
        return new Organisations(new JpaOrganisations(entities), Clock.systemUTC());
    }
}
