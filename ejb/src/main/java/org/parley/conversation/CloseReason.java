package org.parley.conversation;

import java.util.Locale;

/** Why a conversation ended. */
public enum CloseReason {
    AGENT,
    VISITOR,
    CONSENT_WITHDRAWN;

    /** The name the protocol uses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
