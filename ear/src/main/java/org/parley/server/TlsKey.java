package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's self-made key and certificate, for as long as nobody gave it a better one. */
final class TlsKey {

    private TlsKey() {}

    /**
     * Makes an ECDSA P-256 key for this machine's own name. Takes about two seconds.
     *
     * @param keystore the new PKCS12 file
     * @param certificate where the certificate goes once more, as PEM, for clients that are to trust it
     */
    static void make(Path javaHome, Path keystore, Path certificate, String password) throws IOException {
        Path secret = Files.createTempFile(keystore.getParent(), "tls", ".secret");
        try {
            Files.writeString(secret, password);
            // The password in a file, because a command line is readable by everybody on the machine.
            List<String> store = List.of(
                    "-alias",
                    "parley",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    keystore.toString(),
                    "-storepass:file",
                    secret.toString());
            keytool(
                    javaHome,
                    "-genkeypair",
                    store,
                    List.of(
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-sigalg",
                            "SHA256withECDSA",
                            "-dname",
                            "CN=localhost, O=Parley on this machine",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                            "-ext",
                            "ku:critical=digitalSignature",
                            "-ext",
                            "eku=serverAuth",
                            // Source: CA/Browser Forum Baseline Requirements 6.3.2; browsers refuse longer ones.
                            "-validity",
                            "397"));
            keytool(javaHome, "-exportcert", store, List.of("-rfc", "-file", certificate.toString()));
        } finally {
            Files.delete(secret);
        }
    }

    private static void keytool(Path javaHome, String what, List<String> store, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("keytool").toString());
        command.add(what);
        command.addAll(store);
        command.addAll(options);
        run(command);
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
