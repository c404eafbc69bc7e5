package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of a server has to survive: the embedded database, the credential store, the key of TLS. */
final class DataFolder {

    private static final String SECRET = "store-secret";
    private static final String CREDENTIALS = "credentials.p12";
    private static final String TLS = "tls.p12";
    private static final String CERTIFICATE = "certificate.pem";
    private static final List<String> ROLES = List.of("owner", "app", "writer");

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
        List<Path> missing = Stream.of(SECRET, CREDENTIALS, TLS)
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
        PrivateFile.write(fresh.resolve(SECRET), Passwords.random().getBytes(StandardCharsets.US_ASCII));
        Map<String, String> entries = new HashMap<>();
        entries.put("tls", tls);
        // The embedded database has one user.
        String database = Passwords.random();
        ROLES.forEach(role -> entries.put("h2-" + role, database));
        enter(fresh, entries);
        Files.move(fresh, folder, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Enters the passwords of PostgreSQL's roles {@code owner}, {@code app} and {@code writer}. */
    void enterPostgresql(Passwords passwords) throws IOException {
        Map<String, String> entries = new HashMap<>();
        ROLES.forEach(role -> entries.put("postgresql-" + role, passwords.of(role)));
        enter(folder, entries);
        PrivateFile.folder(folder);
    }

    private static void enter(Path folder, Map<String, String> entries) throws IOException {
        String secret = Files.readString(folder.resolve(SECRET)).strip();
        CredentialFile.put(folder.resolve(CREDENTIALS), secret, entries);
    }

    /** The command by which the server reads the store's password, in the form of {@code parley.store.secret}. */
    String secretCommand() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String file = folder.resolve(SECRET).toString().replace(",", "\\,");
        return (windows ? "cmd,/c,type," : "/bin/cat,") + file;
    }
}
