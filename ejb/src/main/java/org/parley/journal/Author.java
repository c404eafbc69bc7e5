package org.parley.journal;

import java.util.Locale;
import org.parley.identity.Caller;
import org.parley.identity.Visitor;
import org.parley.vault.Part;

/** Who said a message. */
public enum Author {
    VISITOR,
    AGENT,
    SYSTEM;

    /** Which side {@code caller} is on. */
    public static Author of(Caller caller) {
        return caller instanceof Visitor ? VISITOR : AGENT;
    }

    /** Whose words a seal says they are. */
    Part part() {
        return switch (this) {
            case VISITOR -> Part.VISITOR;
            case AGENT -> Part.AGENT;
            case SYSTEM -> Part.SYSTEM;
        };
    }

    /** The name the protocol uses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
