package org.parley.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an agent takes new conversations. */
public enum AgentStatus {
    AVAILABLE,
    BUSY,
    AWAY;

    /** The name the protocol uses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status a client named, if there is one of that name. */
    public static Optional<AgentStatus> parse(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }
}
