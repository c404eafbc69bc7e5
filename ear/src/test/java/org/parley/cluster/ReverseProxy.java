package org.parley.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.parley.server.NodePorts;
import org.parley.system.Reachable;
import org.parley.system.TestFolder;
import org.parley.system.Trust;

/** HAProxy or nginx before the first two nodes of a cluster, with the example of {@code config}, completed as it asks. */
public final class ReverseProxy implements Reachable, AutoCloseable {

    /** Which one, and where its example is. */
    public enum Kind {
        HAPROXY("haproxy/haproxy.cfg", "/etc/haproxy/"),
        NGINX("nginx/parley.conf", "/etc/nginx/");

        private final String example;
        private final String usualFolder;

        Kind(String example, String usualFolder) {
            this.example = example;
            this.usualFolder = usualFolder;
        }
    }

    private static final String PASSWORD = "only for tests";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PAUSE_MILLIS = 50;

    private final ClusterInstallation parley;
    private final Path folder;
    private final int port = NodePorts.free().ports().https();
    private final HttpClient http;
    private final Process process;

    /**
     * Starts it.
     *
     * @throws IOException if this machine does not have it
     */
    public ReverseProxy(Kind kind, ClusterInstallation parley) throws Exception {
        this.parley = parley;
        Path authority = parley.cluster().authority().certificate();
        http = Trust.onlyIn(authority);
        folder = TestFolder.fresh(kind.name().toLowerCase(Locale.ROOT));
        Files.copy(authority, folder.resolve("authority.pem"));
        certify();
        process = kind == Kind.HAPROXY ? haproxy() : nginx();
        awaitReady();
    }

    private Process haproxy() throws IOException {
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, completed(Kind.HAPROXY).replace("bind :8443", "bind :" + port));
        return start("haproxy", "-db", "-f", configuration.toString());
    }

    private Process nginx() throws IOException {
        Files.writeString(
                folder.resolve("parley.conf"), completed(Kind.NGINX).replace("listen 8443", "listen " + port));
        Path main = folder.resolve("nginx.conf");
        Files.writeString(main, """
                user root;
                daemon off;
                pid %1$s/nginx.pid;
                events {}
                http {
                    access_log off;
                    include %1$s/parley.conf;
                }
                """.formatted(folder));
        return start("nginx", "-p", folder.toString(), "-e", "stderr", "-c", main.toString());
    }

    private String completed(Kind kind) throws IOException {
        String example = Files.readString(TestFolder.scripts().resolveSibling(kind.example));
        return example.replace(kind.usualFolder, folder + "/")
                .replace("10.0.0.11:8443", parley.node(1).origin().getAuthority())
                .replace("10.0.0.12:8443", parley.node(2).origin().getAuthority());
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
    }

    private void certify() throws IOException, GeneralSecurityException {
        Path keys = folder.resolve("public.p12");
        parley.cluster().authority().certify("proxy", "127.0.0.1", keys, PASSWORD);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        StringBuilder chain = new StringBuilder();
        for (Certificate one : store.getCertificateChain("parley")) {
            chain.append(pem("CERTIFICATE", one.getEncoded()));
        }
        String key = pem(
                "PRIVATE KEY", store.getKey("parley", PASSWORD.toCharArray()).getEncoded());
        Files.writeString(folder.resolve("parley.key"), key);
        Files.writeString(folder.resolve("parley.pem"), chain + key);
    }

    private static String pem(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, lines);
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new AssertionError("it does not work; see console.log in " + folder);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return ready() == 204;
        } catch (IOException e) { // it does not listen yet
            return false;
        }
    }

    @Override
    public URI origin() {
        return URI.create("https://localhost:" + port);
    }

    @Override
    public URI page() {
        return parley.balancer().page();
    }

    @Override
    public String password(String user) {
        return parley.balancer().password(user);
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
