package org.parley.journal;

import java.time.Instant;

/** What became of a message: it is in the database, or it is not. */
public sealed interface Outcome {

    /**
     * It is committed, now or by an earlier attempt with the same client id.
     *
     * @param seq its place in the conversation
     * @param repeated whether an earlier attempt had stored it already
     */
    record Committed(long seq, Instant at, boolean repeated) implements Outcome {}

    /** It was not stored. */
    record Refused(Refusal refusal) implements Outcome {}
}
