package org.parley.tenancy;

import java.util.function.Supplier;
import org.parley.kernel.TenantId;

/**
 * The tenant the current thread works for. Outside {@link #call} no tenant is bound, and the database shows nothing.
 *
 * <p>Static, since Hibernate and not CDI creates the two classes that read it.
 */
public final class Tenancy {

    /** Row security finds no row for it, and no row can be written for it. */
    static final Integer NOBODY = 0;

    /** The group-commit writer, whose batches mix tenants. */
    static final Integer WRITER = -1;

    private static final ThreadLocal<Integer> BOUND = ThreadLocal.withInitial(() -> NOBODY);

    private Tenancy() {}

    /**
     * Does {@code work} for {@code tenant}. Nests for the same tenant; transactions begun inside must end inside.
     *
     * @throws IllegalStateException if another tenant is bound: work for one must never slip into another's transaction
     */
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        return bind(tenant.value(), work);
    }

    /** As {@link #call}, without a result. */
    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    /**
     * Does {@code work} as the writer of mixed batches: it sees and writes the few tables the writer's database role was
     * granted, for every tenant. Each row must carry its tenant.
     *
     * @throws IllegalStateException if a tenant is bound
     */
    public static <T> T callAsWriter(Supplier<T> work) {
        return bind(WRITER, work);
    }

    static Integer bound() {
        return BOUND.get();
    }

    private static <T> T bind(Integer tenant, Supplier<T> work) {
        Integer before = BOUND.get();
        if (before.equals(tenant)) {
            return work.get();
        }
        if (!before.equals(NOBODY)) {
            throw new IllegalStateException("work for tenant " + tenant + " inside work for tenant " + before);
        }
        BOUND.set(tenant);
        try {
            return work.get();
        } finally {
            BOUND.remove();
        }
    }
}
