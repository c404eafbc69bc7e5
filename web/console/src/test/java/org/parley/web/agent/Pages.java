package org.parley.web.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The console's pages, modules and styles as they are written. */
final class Pages {

    static final Path FOLDER = Path.of("src/main/webapp");

    private Pages() {}

    /** Those whose names end in one of {@code suffixes}. */
    static List<Path> files(String... suffixes) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(path -> Stream.of(suffixes).anyMatch(path.toString()::endsWith))
                    .toList();
        }
    }
}
