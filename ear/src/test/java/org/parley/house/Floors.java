package org.parley.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which context lives on which floor. Imports go down only, never to a neighbour on the same floor. */
final class Floors {

    static final String OURS = "org.parley.";

    private static final int SECURITY = 10;
    private static final int FRAMES = 11;
    private static final int ROOM = 12;

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("kernel", 1),
            Map.entry("vault", 2),
            Map.entry("masking", 2),
            Map.entry("tenancy", 2),
            Map.entry("audit", 3),
            Map.entry("cluster", 3),
            Map.entry("jobs", 3),
            Map.entry("identity", 4),
            Map.entry("consent", 4),
            Map.entry("drain", 4),
            Map.entry("malware", 4),
            Map.entry("retention", 4),
            Map.entry("accounts", 5),
            Map.entry("custody", 5),
            Map.entry("intake", 5),
            Map.entry("journal", 5),
            Map.entry("routing", 5),
            Map.entry("conversation", 6),
            Map.entry("demo", 7),
            Map.entry("reception", 7),
            Map.entry("integration", 7),
            Map.entry("reporting", 7),
            Map.entry("start", 7),
            Map.entry("training", 7),
            Map.entry("web.security", SECURITY),
            Map.entry("web.frames", FRAMES),
            Map.entry("web.chat", ROOM),
            Map.entry("web.agent", ROOM),
            Map.entry("web.admin", ROOM),
            Map.entry("web.api", ROOM),
            Map.entry("web.signin", ROOM),
            Map.entry("web.widget", ROOM));

    private Floors() {}

    /** The floor of a context such as {@code vault} or {@code web.chat}. */
    static OptionalInt of(String context) {
        Integer floor = FLOORS.get(context);
        return floor == null ? OptionalInt.empty() : OptionalInt.of(floor);
    }

    /** The context of one of our types: its package below ours. */
    static Optional<String> context(JavaClass type) {
        String packageName = type.getPackageName();
        return packageName.startsWith(OURS) ? Optional.of(packageName.substring(OURS.length())) : Optional.empty();
    }

    /** What stands beside the house: the launcher outside of the server, the resource adapter. */
    static boolean isBeside(String context) {
        return context.equals("server") || isAdapter(context);
    }

    static boolean isAdapter(String context) {
        return context.startsWith("ra.");
    }
}
