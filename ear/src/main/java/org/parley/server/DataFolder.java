package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of a server has to survive: the embedded database, the credential store, the key of TLS. */
final class DataFolder {

    private static final String TLS = "tls.p12";
    private static final String CERTIFICATE = "certificate.pem";

    private final Path data;
    private final Path folder;

    /** @param data the server's data folder; Parley's own files are in {@code data/parley} */
    DataFolder(Path data) {
        this.data = data.toAbsolutePath();
        this.folder = this.data.resolve("parley");
    }

    /**
     * Makes keys and passwords for a first start; afterwards leaves them as they are. Nobody but the owner may look into
     * the folder.
     *
     * @param javaHome whose {@code keytool} makes the certificate
     * @throws StartFailedException if some of the files are there and others are not: whoever lost a key must hear of
     *     it before anything is written with a new one
     */
    void prepare(Path javaHome) throws IOException, StartFailedException {
        PrivateFile.folder(data);
        List<Path> missing = Stream.of(CredentialFolder.SECRET, CredentialFolder.CREDENTIALS, TLS)
                .map(folder::resolve)
                .filter(Files::notExists)
                .toList();
        if (isUsed()) {
            if (!missing.isEmpty()) {
                throw new StartFailedException(
                        missing.stream().map(DataFolder::lost).toList());
            }
        } else {
            create(javaHome);
        }
        PrivateFile.folder(folder);
    }

    private boolean isUsed() throws IOException {
        if (Files.notExists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static String lost(Path file) {
        return file + " is missing, but its folder was in use. Put it back from a backup: a new one could not open"
                + " what the old one closed.";
    }

    /** All or nothing: an interrupted first start must not look like a lost key. */
    private void create(Path javaHome) throws IOException {
        Path fresh = Files.createTempDirectory(data, "parley");
        String tls = Passwords.random();
        TlsKey.make(javaHome, fresh.resolve(TLS), fresh.resolve(CERTIFICATE), tls);
        new CredentialFolder(fresh).create(Map.of("tls", tls));
        Files.move(fresh, folder, StandardCopyOption.REPLACE_EXISTING);
    }
}
