package org.parley.journal;

import java.util.Locale;

/** Where a conversation stands: it waits, somebody answers, it is over. */
public enum State {
    QUEUED,
    OPEN,
    CLOSED;

    /** The name the protocol uses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
