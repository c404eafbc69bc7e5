package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path data;

    @Test
    @Tag("V1")
    void the_self_made_key_is_of_an_elliptic_curve() throws Exception {
        Path file = data.resolve("tls.p12");
        TlsKey.make(JAVA_HOME, file, data.resolve("certificate.pem"), "a password");

        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, "a password".toCharArray());
        }
        Certificate certificate = store.getCertificate("parley");
        assertThat(certificate.getPublicKey())
                .isInstanceOfSatisfying(
                        ECPublicKey.class,
                        key -> assertThat(key.getParams().getOrder().bitLength())
                                .isEqualTo(256));
        assertThat(data.resolve("certificate.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(data).isDirectoryNotContaining("glob:**.secret");
    }

    @Test
    void only_the_owner_may_look_into_it() throws Exception {
        DataFolder folder = new DataFolder(data.resolve("fresh"));
        folder.prepare(JAVA_HOME);
        new CredentialFolder(data.resolve("fresh/parley"))
                .enterPostgresql(Passwords.random(List.of("owner", "app", "writer")));

        assertThat(modes(data.resolve("fresh"))).containsExactly("rwx------");
        assertThat(modes(data.resolve("fresh/parley"))).containsExactlyInAnyOrder("rwx------", "rw-------");
    }

    @Test
    void what_was_open_to_others_is_closed_at_the_next_start() throws Exception {
        new DataFolder(data).prepare(JAVA_HOME);
        for (Path open : List.of(data, data.resolve("parley"), file("credentials.p12"))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        new DataFolder(data).prepare(JAVA_HOME);

        assertThat(modes(data.resolve("parley"))).containsExactlyInAnyOrder("rwx------", "rw-------");
        assertThat(modes(data)).containsExactly("rwx------");
    }

    @Test
    void a_second_start_leaves_everything_as_it_is() throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.prepare(JAVA_HOME);
        Map<String, byte[]> before = content();

        folder.prepare(JAVA_HOME);

        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void a_lost_file_is_named_and_never_replaced() throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.prepare(JAVA_HOME);
        Files.delete(file("credentials.p12"));

        assertThatThrownBy(() -> folder.prepare(JAVA_HOME))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("credentials.p12 is missing");
        assertThat(file("credentials.p12")).doesNotExist();
    }

    @Test
    void a_database_without_its_keys_does_not_start() throws IOException {
        Files.createDirectory(data.resolve("parley"));
        Files.createFile(file("database.mv.db"));

        assertThatThrownBy(() -> new DataFolder(data).prepare(JAVA_HOME))
                .isInstanceOfSatisfying(
                        StartFailedException.class, e -> assertThat(e.reasons()).hasSize(3));
    }

    @Test
    void an_interrupted_first_start_can_be_repeated() throws Exception {
        Files.createDirectory(data.resolve("parley4711"));

        new DataFolder(data).prepare(JAVA_HOME);

        assertThat(file("credentials.p12")).exists();
    }

    private Path file(String name) {
        return data.resolve("parley").resolve(name);
    }

    /** Of a folder and of what is in it. */
    private static Set<String> modes(Path folder) throws IOException {
        Set<String> modes = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(folder, 1)) {
            for (Path path : paths.toList()) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return modes;
    }

    private Map<String, byte[]> content() throws IOException {
        return Map.of(
                "secret", Files.readAllBytes(file("store-secret")),
                "credentials", Files.readAllBytes(file("credentials.p12")),
                "tls", Files.readAllBytes(file("tls.p12")));
    }
}
