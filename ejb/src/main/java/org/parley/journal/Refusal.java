package org.parley.journal;

import java.util.Locale;

/** Why a message was not stored. */
public enum Refusal {
    /** Longer than the site allows. */
    TOO_LONG(0),
    /** Empty, or with a character that no text has. */
    BLOCKED(0),
    /** The conversation is over, or is not this sender's; which of the two is not told. */
    CLOSED(0),
    /** Too much is waiting, or the database is away; the same client id may be sent again. */
    BUSY(1000);

    private final int retryAfterMillis;

    Refusal(int retryAfterMillis) {
        this.retryAfterMillis = retryAfterMillis;
    }

    /** When to try again, in milliseconds; 0 if it would not help. */
    public int retryAfterMillis() {
        return retryAfterMillis;
    }

    /** The name the protocol uses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
