package org.parley.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a processor processes have used. Source: proc(5), /proc/pid/stat; Linux only. */
public final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");

    /** Source: proc(5): in clock ticks, of which Linux has 100 a second for programs. */
    private static final long MICROS_A_TICK = 10_000;

    /** What one line tells of one process. */
    private record Stat(long parent, long own, long endedChildren) {

        private static final int PARENT = 1;
        private static final int USER = 11;
        private static final int SYSTEM = 12;
        private static final int CHILDREN_USER = 13;
        private static final int CHILDREN_SYSTEM = 14;

        /** Fields are counted from the one after the name, which may hold anything. */
        static Stat parse(String line) {
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return new Stat(
                    Long.parseLong(fields[PARENT]),
                    Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]),
                    Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
        }
    }

    private ProcessorTime() {}

    /** Microseconds this process has used so far. */
    public static long micros(long process) {
        return stat(PROC.resolve(Long.toString(process))).orElseThrow().own() * MICROS_A_TICK;
    }

    /** Microseconds this process and its children have used so far, also those that have ended. */
    static long microsWithChildren(long process) {
        try (Stream<Path> all = Files.list(PROC)) {
            long children = all.filter(entry ->
                            Character.isDigit(entry.getFileName().toString().charAt(0)))
                    .flatMap(entry -> stat(entry).stream())
                    .filter(stat -> stat.parent() == process)
                    .mapToLong(stat -> stat.own() + stat.endedChildren())
                    .sum();
            Stat top = stat(PROC.resolve(Long.toString(process))).orElseThrow();
            return (top.own() + top.endedChildren() + children) * MICROS_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Stat> stat(Path process) {
        try {
            return Optional.of(Stat.parse(Files.readString(process.resolve("stat"))));
        } catch (IOException e) { // it has ended since
            return Optional.empty();
        }
    }
}
