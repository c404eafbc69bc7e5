package org.parley.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.parley.system.Reachable;
import org.parley.system.RealPostgresql;
import org.parley.system.TestFolder;

/** What the long rounds have in common. What they find goes to {@code target/faults.txt}, a line each. */
final class Trial {

    private static final Crowd CROWD = Crowd.of(12, 60);
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private Trial() {}

    /** Has people talk for a while, at a rate that two processors stand beside three nodes. */
    static Storm begin(RealPostgresql database, List<? extends Reachable> doors) throws Exception {
        return Storm.begin(database, doors, CROWD).rage(BEFORE);
    }

    /** Has them talk on for as long, and end; nothing was lost, doubled or out of order. */
    static Verdict kept(String what, Storm storm) throws Exception {
        return kept(what, storm.rage(BEFORE).calm());
    }

    /** The same, when they have ended. */
    static Verdict kept(String what, Verdict verdict) throws IOException {
        write(what, verdict);
        assertThat(verdict.broken()).isEmpty();
        return verdict;
    }

    /** Notes what was found, whatever it is. */
    static void write(String what, Object found) throws IOException {
        Files.writeString(TestFolder.target().resolve("faults.txt"), what + ": " + found + "\n", CREATE, APPEND);
    }
}
