package org.parley.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.bench.database.Postgres;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Settings;
import org.parley.bench.talk.Phrases;
import org.parley.bench.talk.Wire;

/** What a figure means nothing without. */
public final class Conditions {

    private Conditions() {}

    /** @param server the process of the server that is measured */
    public static List<String> of(Postgres database, long server, Settings settings) throws IOException, SQLException {
        return List.of(
                "date        " + LocalDate.now(ZoneOffset.UTC),
                "machine     " + Runtime.getRuntime().availableProcessors() + " processors, " + processor() + ", "
                        + memory() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "load before " + Files.readString(Path.of("/proc/loadavg")).strip(),
                "java        " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "options     " + virtualMachine(server),
                "database    PostgreSQL " + database.setting("server_version") + ", fsync " + database.setting("fsync")
                        + ", synchronous_commit " + database.setting("synchronous_commit") + ", shared_buffers "
                        + database.setting("shared_buffers"),
                "generator   one thread on the same machine, " + Wire.libraries(),
                "messages    " + Phrases.BYTES + " bytes, from " + Scenario.name(settings.direction())
                        + ", 1 in 10 masked",
                "measured    " + settings.seconds() + " s each, " + settings.rounds() + " rounds, after "
                        + settings.warmupSeconds() + " s of warm-up");
    }

    private static String virtualMachine(long process) {
        return ProcessHandle.of(process).flatMap(running -> running.info().arguments()).stream()
                .flatMap(Stream::of)
                .filter(argument -> argument.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private static String processor() throws IOException {
        return value(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String memory() throws IOException {
        return value(Path.of("/proc/meminfo"), "MemTotal");
    }

    private static String value(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}
