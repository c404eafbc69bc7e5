package org.parley.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a run finds what was built, and where it writes.
 *
 * @param target the build folder that holds the provisioned server
 */
public record Build(Path target) {

    /** The provisioned server. */
    public Path server() {
        return target.resolve("server");
    }

    /** The script that makes the database's roles. */
    public Path roles() {
        return root().resolve("config/postgresql/roles.sql");
    }

    /** The scripts that configure servers. */
    public Path scripts() {
        return root().resolve("config/wildfly");
    }

    /** The documents. */
    public Path documents() {
        return root().resolve("docs");
    }

    /** What was compiled in the module of the contexts: the classes, or those of its tests. */
    public Path contexts(String folder) {
        return root().resolve("ejb/target").resolve(folder);
    }

    private Path root() {
        return target.resolve("../..").normalize();
    }

    /** The folder for what is started, without what was started there before. */
    public Path emptied() throws IOException {
        Path folder = target.resolve("bench");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** A line for each measurement, for programs. */
    public Path csv() {
        return target.resolve("bench-results.csv");
    }
}
