package org.parley.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a folder that somebody wrote; what tools keep there may come and go while one looks. */
final class Tree {

    private static final Set<String> MADE = Set.of("target", ".git", "node_modules");

    private Tree() {}

    /** The wanted ones in the order of their names; none if {@code folder} is not there. */
    static List<Path> files(Path folder, Predicate<Path> wanted) {
        return Files.isDirectory(folder) ? under(folder).filter(wanted).sorted().toList() : List.of();
    }

    private static Stream<Path> under(Path folder) {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return children.stream()
                .filter(path -> !MADE.contains(path.getFileName().toString()))
                .flatMap(path -> Files.isDirectory(path) ? under(path) : Stream.of(path));
    }
}
