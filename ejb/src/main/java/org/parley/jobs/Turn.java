package org.parley.jobs;

import java.util.List;
import java.util.function.Supplier;
import org.parley.kernel.TenantId;

/** One run of a job on this node, for as long as no other node has taken over. */
public interface Turn {

    /** Every organisation there is. */
    List<TenantId> tenants();

    /**
     * Does {@code work} for {@code tenant} in a transaction that is committed only if the job is still this node's; while
     * it is under way no other node can take the job. A step should take seconds; the turn is prolonged by each.
     *
     * @throws LeaseLostException if another node has taken over; then nothing was done
     */
    <T> T step(TenantId tenant, Supplier<T> work);
}
