package org.parley.jobs;

import java.time.Duration;

/** Work that is done again and again; implemented above, found by CDI. Its row is made by a migration. */
public interface Job {

    /** Unique, at most 60 characters; the key of its row. */
    String name();

    /** How long after the end of a run the next one is due. */
    Duration every();

    /**
     * Does what there is to do, in steps of the turn. What has been done in a step stays done; a run that breaks off is
     * begun again by whichever node comes next, so a step looks for itself what is left to do.
     *
     * @throws LeaseLostException from a step, when another node has taken over; to be let through
     */
    void run(Turn turn);
}
