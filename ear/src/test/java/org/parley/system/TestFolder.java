package org.parley.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where tests of the whole system find what was built, and where they write. */
public final class TestFolder {

    private TestFolder() {}

    /**
     * An empty folder below {@code target/system}; what was there is deleted.
     *
     * @throws IOException if something of it cannot be deleted
     */
    public static Path fresh(String name) throws IOException {
        Path folder = target().resolve("system").resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** The provisioned server. */
    public static Path server() {
        return target().resolve("server");
    }

    /** The scripts that configure servers. */
    public static Path scripts() {
        return target().resolve("../../config/wildfly").normalize();
    }

    /** The JDK that servers are to run on. */
    public static Path javaHome() {
        return Path.of(System.getProperty("parley.test.java-home", System.getProperty("java.home")));
    }

    public static Path target() {
        return Path.of(System.getProperty("basedir", ""), "target")
                .toAbsolutePath()
                .normalize();
    }
}
