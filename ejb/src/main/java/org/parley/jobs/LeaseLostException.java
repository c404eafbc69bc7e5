package org.parley.jobs;

import jakarta.ejb.ApplicationException;

/** This node was silent for too long and another one has taken the job over. What this step did is undone. */
@ApplicationException(rollback = true)
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String job) {
        super("another node has taken over " + job);
    }
}
