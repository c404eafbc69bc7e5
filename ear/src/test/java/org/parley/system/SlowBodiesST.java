package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends a request and keeps its end back must not keep others out. */
@SystemTest
@Tag("V3")
class SlowBodiesST {

    /** More than the server has worker threads. */
    private static final int MANY = 100;

    private final Installation parley;
    private final List<SSLSocket> sockets = new ArrayList<>();

    SlowBodiesST(Installation parley) {
        this.parley = parley;
    }

    @ParameterizedTest
    @CsvSource({
        "/chat/v1/conversations, application/json",
        "/console/login, application/x-www-form-urlencoded",
    })
    void bodies_without_an_end_keep_nobody_out_and_are_cut_off(String path, String type) throws Exception {
        SSLContext trust = Trust.context(parley.folders().certificateFile());
        for (int i = 0; i < MANY; i++) {
            begin(trust, path, type);
        }

        HttpRequest other = HttpRequest.newBuilder(parley.at("/chat/v1/sites/demo"))
                .timeout(Duration.ofSeconds(5))
                .build();
        assertThat(parley.http().send(other, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);

        for (SSLSocket socket : sockets) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    private void begin(SSLContext trust, String path, String type) throws IOException {
        SSLSocket socket = (SSLSocket) trust.getSocketFactory()
                .createSocket("localhost", parley.plan().ports().https());
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        String head = "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\nContent-Length: 99\r\n\r\n{"
                .formatted(path, parley.plan().ports().https(), type);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void end() throws IOException {
        for (SSLSocket socket : sockets) {
            socket.close();
        }
    }
}
