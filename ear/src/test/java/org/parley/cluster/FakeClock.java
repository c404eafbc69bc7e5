package org.parley.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.parley.system.TestFolder;

/**
 * A wall clock that is wrong, for one process; what measures durations is right all the same. Compiled here, since the
 * libraries for this look at far more than clocks, and a server that waits for their locks takes minutes to start.
 */
public final class FakeClock {

    private FakeClock() {}

    /**
     * What starts a command with a clock that is wrong by {@code offset}.
     *
     * @throws IllegalStateException if this machine is no Linux with a compiler, {@code cc}
     */
    public static List<String> shell(Duration offset) throws IOException {
        Path source = TestFolder.target().resolve("clock.c");
        Path library = TestFolder.target().resolve("clock.so");
        try (InputStream in = Objects.requireNonNull(FakeClock.class.getResourceAsStream("clock.c"))) {
            Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
        }
        Command.run("cc -shared -fPIC -O2 -o " + library + " " + source + " -ldl");
        return List.of("env", "LD_PRELOAD=" + library, "CLOCK_OFFSET=" + offset.toSeconds());
    }
}
