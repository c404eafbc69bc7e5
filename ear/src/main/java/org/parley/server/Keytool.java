package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK's {@code keytool} at work on one PKCS12 file. */
final class Keytool {

    private static final List<String> ECDSA =
            List.of("-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA");
    /** Good since yesterday: to a machine whose clock is slow it would not be good yet. */
    private static final List<String> SINCE = List.of("-startdate", "-1d");

    private final Path javaHome;
    private final Path keystore;
    private final String password;

    Keytool(Path javaHome, Path keystore, String password) {
        this.javaHome = javaHome;
        this.keystore = keystore;
        this.password = password;
    }

    /** Makes an ECDSA P-256 key with a certificate, from a day ago on, as {@code options} say; takes about a second. */
    void makeKey(String alias, String name, String... options) throws IOException {
        List<String> all = new ArrayList<>(ECDSA);
        all.addAll(SINCE);
        all.addAll(List.of("-dname", name));
        all.addAll(List.of(options));
        run("-genkeypair", alias, all);
    }

    /** Writes the certificate of {@code alias} into {@code file}, PEM. */
    void export(String alias, Path file) throws IOException {
        run("-exportcert", alias, List.of("-rfc", "-file", file.toString()));
    }

    private void run(String what, String alias, List<String> options) throws IOException {
        // In a file, because a command line is readable by everybody on the machine.
        Path secret = Files.createTempFile(keystore.toAbsolutePath().getParent(), "keytool", ".secret");
        try {
            Files.writeString(secret, password);
            List<String> command = new ArrayList<>();
            command.add(javaHome.resolve("bin").resolve("keytool").toString());
            command.addAll(List.of(what, "-alias", alias, "-storetype", "PKCS12", "-keystore", keystore.toString()));
            command.addAll(List.of("-storepass:file", secret.toString()));
            command.addAll(options);
            run(command);
        } finally {
            Files.delete(secret);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            keytool.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the certificate was made", e);
        }
    }
}
