package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class StartST {

    private final Installation parley;

    StartST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void the_demo_page_and_the_console_answer() throws Exception {
        assertThat(get("/chat/demo/").statusCode()).isEqualTo(200);
        assertThat(get("/console/").statusCode()).isIn(200, 302, 303);
        assertThat(get("/chat/v1/sites/demo").statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_was_not_told_to_trusts_it_not() {
        HttpClient stranger = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(parley.at("/chat/demo/")).build();

        assertThatThrownBy(() -> stranger.send(request, BodyHandlers.discarding()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    @Tag("V1")
    void the_connection_is_tls_13_with_an_elliptic_curve_key() throws Exception {
        try (SSLSocket socket = tls()) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(socket.getSession().getCipherSuite()).startsWith("TLS_AES_256");
            assertThat(socket.getSession()
                            .getPeerCertificates()[0]
                            .getPublicKey()
                            .getAlgorithm())
                    .isEqualTo("EC");
        }
    }

    @Test
    @Tag("V1")
    void tls_12_is_refused() throws Exception {
        try (SSLSocket socket = tls()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"})
    @Tag("V1")
    void plain_http_gets_no_answer_and_no_redirect(String headers) throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), parley.plan().ports().https())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /chat/demo/ HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/");
        }
    }

    @Test
    @Tag("V1")
    @EnabledOnOs(OS.LINUX)
    void it_listens_on_two_ports_and_nowhere_else() throws Exception {
        assertThat(ListeningPorts.of(parley.server().process()))
                .containsExactlyInAnyOrder(
                        parley.plan().ports().https(), parley.plan().ports().management());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/prometheus"})
    void a_monitor_is_answered_on_the_management_port_only(String path) throws Exception {
        URI management = URI.create("http://127.0.0.1:" + parley.plan().ports().management() + path);
        HttpResponse<String> answer =
                parley.http().send(HttpRequest.newBuilder(management).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("V15")
    void what_the_server_keeps_is_its_owners_only() throws Exception {
        List<String> open = new ArrayList<>();
        // Deeper down files come and go.
        try (Stream<Path> data = Files.walk(parley.folders().data(), 2);
                Stream<Path> log = Files.list(parley.folders().log())) {
            for (Path path : Stream.concat(data, log).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!mode.endsWith("------")) {
                    open.add(mode + " " + path);
                }
            }
        }

        assertThat(parley.folders().data().resolve("parley")).isNotEmptyDirectory();
        assertThat(open).isEmpty();
    }

    @Test
    void the_log_of_a_good_stop_and_start_holds_no_error() throws Exception {
        Wire open = parley.visitor().open();
        parley.restart();
        open.close();

        List<String> log = Files.readAllLines(parley.folders().logFile());
        List<String> sinceTheStop = log.subList(lastIndexOf(log, "WFLYSRV0272"), log.size());
        assertThat(sinceTheStop).noneMatch(line -> line.matches("^\\S+ \\S+ (ERROR|FATAL) .*"));
    }

    private static int lastIndexOf(List<String> lines, String mark) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(mark)) {
                return i;
            }
        }
        throw new AssertionError("no line with " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/quagmire", "/chat/v1/sites/demo", "/console/login.xhtml"})
    @Tag("V1")
    void every_answer_keeps_browsers_to_tls(String path) throws Exception {
        assertThat(get(path).headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=63072000; includeSubDomains");
        assertThat(get(path).headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    @Tag("V3")
    void the_chat_is_embedded_by_pages_of_its_site_and_everything_else_by_none() throws Exception {
        assertThat(ancestors("/chat/frame.html?site=demo"))
                .startsWith(parley.origin().toString())
                .doesNotContain("*", "'");
        assertThat(List.of(
                        ancestors("/chat/frame.html"),
                        ancestors("/chat/frame.html?site=quagmire"),
                        ancestors("/chat/demo/"),
                        ancestors("/console/"),
                        ancestors("/console/login.xhtml"),
                        ancestors("/api/openapi.yaml")))
                .containsOnly("'none'");
    }

    /** Whose pages may embed what is there. */
    private String ancestors(String path) throws IOException, InterruptedException {
        List<String> policies = get(path).headers().allValues("Content-Security-Policy");
        assertThat(policies).as(path).singleElement().asString().contains("frame-ancestors ");
        return policies.get(0).replaceFirst(".*frame-ancestors ", "").replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return parley.http()
                .send(
                        HttpRequest.newBuilder(parley.at(path))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
    }

    private SSLSocket tls() throws IOException {
        SSLContext context = Trust.context(parley.folders().certificateFile());
        return (SSLSocket) context.getSocketFactory()
                .createSocket("localhost", parley.plan().ports().https());
    }
}
