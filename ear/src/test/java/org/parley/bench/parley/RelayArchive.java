package org.parley.bench.parley;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.bench.relay.RelayEndpoint;

/** Packs the relay as an archive the server can deploy; its context is the archive's name. */
public final class RelayArchive {

    private static final List<String> CLASSES = List.of("RelayEndpoint", "RelayEndpoint$Room");

    private RelayArchive() {}

    public static Path write(Path folder) throws IOException {
        Path archive = folder.resolve("bench-relay.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : CLASSES) {
                String file = RelayEndpoint.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
                try (InputStream bytes = RelayArchive.class.getClassLoader().getResourceAsStream(file)) {
                    if (bytes == null) {
                        throw new IOException(file + " is not compiled");
                    }
                    bytes.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return archive;
    }
}
