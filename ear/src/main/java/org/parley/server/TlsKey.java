package org.parley.server;

import java.io.IOException;
import java.nio.file.Path;

/** The server's self-made key and certificate, for as long as nobody gave it a better one. */
final class TlsKey {

    private static final String ALIAS = "parley";

    private TlsKey() {}

    /**
     * Makes an ECDSA P-256 key for this machine's own name. Takes about two seconds.
     *
     * @param keystore the new PKCS12 file
     * @param certificate where the certificate goes once more, as PEM, for clients that are to trust it
     */
    static void make(Path javaHome, Path keystore, Path certificate, String password) throws IOException {
        Keytool keytool = new Keytool(javaHome, keystore, password);
        keytool.makeKey(
                ALIAS,
                "CN=localhost, O=Parley on this machine",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-ext",
                "ku:critical=digitalSignature",
                "-ext",
                "eku=serverAuth",
                // Source: CA/Browser Forum Baseline Requirements 6.3.2; browsers refuse longer ones.
                "-validity",
                "397");
        keytool.export(ALIAS, certificate);
    }
}
