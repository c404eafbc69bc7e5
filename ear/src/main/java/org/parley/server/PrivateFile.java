package org.parley.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders nobody but their owner may look into, wherever the platform knows modes. */
final class PrivateFile {

    private static final boolean MODES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    // The shell gives its process to the command, so that signals reach that.
    private static final List<String> MASKED = List.of("/bin/sh", "-c", "umask 077 && exec \"$@\"", "sh");

    private PrivateFile() {}

    /** Writes beside {@code file} and moves over it, so that neither half a file nor an open one is ever seen. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Created with mode 0600.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes {@code folder} where it is missing, and it and the files in it their owner's only, whoever made them. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                restrict(file, "rw-------");
            }
        }
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (MODES) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** The command that runs {@code command}; what it creates will be its owner's only. */
    static List<String> maker(List<String> command) {
        List<String> whole = new ArrayList<>(MODES ? MASKED : List.of());
        whole.addAll(command);
        return whole;
    }
}
