package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a credential store lies, with its password beside it: of one server, or of all nodes of a cluster. */
final class CredentialFolder {

    static final String SECRET = "store-secret";
    static final String CREDENTIALS = "credentials.p12";
    private static final List<String> ROLES = List.of("owner", "app", "writer");

    private final Path folder;

    CredentialFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Makes a new store with these passwords, one for the embedded database, and a new password of its own. */
    void create(Map<String, String> entries) throws IOException {
        PrivateFile.folder(folder);
        PrivateFile.write(folder.resolve(SECRET), Passwords.random().getBytes(StandardCharsets.US_ASCII));
        Map<String, String> all = new HashMap<>(entries);
        // The embedded database has one user.
        String database = Passwords.random();
        ROLES.forEach(role -> all.put("h2-" + role, database));
        enter(all);
    }

    /** Enters the passwords of PostgreSQL's roles {@code owner}, {@code app} and {@code writer}. */
    void enterPostgresql(Passwords passwords) throws IOException {
        Map<String, String> entries = new HashMap<>();
        ROLES.forEach(role -> entries.put("postgresql-" + role, passwords.of(role)));
        enter(entries);
    }

    /** Adds or replaces passwords. */
    void enter(Map<String, String> entries) throws IOException {
        CredentialFile.put(file(), secret(), entries);
        PrivateFile.folder(folder);
    }

    /**
     * The password of this name.
     *
     * @throws IOException if there is none, or the store does not open
     */
    String password(String name) throws IOException {
        return CredentialFile.get(file(), secret(), name);
    }

    private String secret() throws IOException {
        return Files.readString(folder.resolve(SECRET)).strip();
    }

    /** The store itself, {@code parley.store}. */
    Path file() {
        return folder.resolve(CREDENTIALS);
    }

    /** The command by which a server reads the store's password, in the form of {@code parley.store.secret}. */
    String secretCommand() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String file = folder.resolve(SECRET).toString().replace(",", "\\,");
        return (windows ? "cmd,/c,type," : "/bin/cat,") + file;
    }
}
