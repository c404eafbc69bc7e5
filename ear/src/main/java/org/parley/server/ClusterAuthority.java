package org.parley.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;

/** The authority of one cluster on this machine: whoever it certified is a node, and nobody else. */
public final class ClusterAuthority {

    private static final String SECRET = "authority-secret";
    private static final String KEYS = "authority.p12";
    private static final String CERTIFICATE = "authority.pem";
    private static final String ALIAS = "authority";
    private static final String NODE = "node";
    /** Ten years; browsers, which would refuse that, see none of these. */
    private static final String DAYS = "3650";

    private final Path folder;
    private final Path javaHome;

    private ClusterAuthority(Path folder, Path javaHome) {
        this.folder = folder;
        this.javaHome = javaHome;
    }

    /**
     * The one in {@code folder}, made if there is none yet.
     *
     * @param javaHome whose {@code keytool} works for it
     * @throws IOException if its files cannot be read or written
     */
    public static ClusterAuthority in(Path folder, Path javaHome) throws IOException {
        ClusterAuthority authority = new ClusterAuthority(folder.toAbsolutePath(), javaHome);
        PrivateFile.folder(authority.folder);
        if (Files.notExists(authority.certificate())) {
            authority.make();
        }
        return authority;
    }

    private void make() throws IOException {
        Files.deleteIfExists(folder.resolve(KEYS));
        PrivateFile.write(folder.resolve(SECRET), Passwords.random().getBytes(StandardCharsets.US_ASCII));
        Keytool keytool = keytool();
        keytool.makeKey(
                ALIAS,
                "CN=Nodes of this cluster, O=Parley on this machine",
                "-ext",
                "bc:critical=ca:true,pathlen:0",
                "-ext",
                "ku:critical=keyCertSign",
                "-validity",
                DAYS);
        keytool.export(ALIAS, certificate());
        PrivateFile.folder(folder);
    }

    /** Its certificate, PEM: what a client may trust that speaks with the nodes themselves. */
    public Path certificate() {
        return folder.resolve(CERTIFICATE);
    }

    /**
     * Certifies a new key for {@code name}. Takes about a second.
     *
     * @param address by which others reach it
     * @param keystore the PKCS12 file for it, replaced; the authority's certificate is in it as a trusted one
     * @throws IOException if a file cannot be read or written
     */
    public void certify(String name, String address, Path keystore, String password) throws IOException {
        try {
            KeyStore ours = open();
            if (ours.containsAlias(NODE)) {
                ours.deleteEntry(NODE);
                write(ours, folder.resolve(KEYS), secret());
            }
            keytool()
                    .makeKey(
                            NODE,
                            "CN=" + name,
                            "-signer",
                            ALIAS,
                            "-ext",
                            "san=dns:" + name + ",dns:localhost,ip:" + address + ",ip:0:0:0:0:0:0:0:1",
                            "-ext",
                            "ku:critical=digitalSignature",
                            "-ext",
                            "eku=serverAuth,clientAuth",
                            "-validity",
                            DAYS);
            handOver(keystore, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate for " + name, e);
        }
    }

    private void handOver(Path keystore, String password) throws IOException, GeneralSecurityException {
        KeyStore ours = open();
        Key key = ours.getKey(NODE, secret().toCharArray());
        KeyStore theirs = KeyStore.getInstance("PKCS12");
        theirs.load(null, null);
        theirs.setKeyEntry("parley", key, password.toCharArray(), ours.getCertificateChain(NODE));
        theirs.setCertificateEntry(ALIAS, ours.getCertificate(ALIAS));
        PrivateFile.folder(keystore.toAbsolutePath().resolveSibling(""));
        write(theirs, keystore, password);
        ours.deleteEntry(NODE);
        write(ours, folder.resolve(KEYS), secret());
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(KEYS))) {
            store.load(file, secret().toCharArray());
        }
        return store;
    }

    private static void write(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        PrivateFile.write(file, bytes.toByteArray());
    }

    private Keytool keytool() throws IOException {
        return new Keytool(javaHome, folder.resolve(KEYS), secret());
    }

    private String secret() throws IOException {
        return Files.readString(folder.resolve(SECRET)).strip();
    }
}
