package org.parley.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.server.ServerFolders;

/** What a server writes down from now on: into its log, and beside it. */
public final class ServerLog {

    private final Path folder;
    private final Map<Path, Long> seen = new HashMap<>();

    ServerLog(Installation parley) throws IOException {
        this(parley.folders());
    }

    /** Of the server that lives there. */
    public ServerLog(ServerFolders folders) throws IOException {
        this.folder = folders.log();
        fresh();
    }

    /** The lines since it was made, or since this was last asked. */
    public List<String> fresh() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.sorted().toList()) {
                lines.addAll(fresh(path));
            }
        }
        return lines;
    }

    private List<String> fresh(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.min(seen.getOrDefault(path, 0L), file.length());
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            seen.put(path, from + bytes.length);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
