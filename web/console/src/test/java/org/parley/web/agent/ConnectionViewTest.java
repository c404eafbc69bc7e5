package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("V1")
class ConnectionViewTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_AES_256_GCM_SHA384                | TLS 1.3, AES-256-GCM",
                "TLS_CHACHA20_POLY1305_SHA256          | TLS 1.3, ChaCha20-Poly1305",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 | TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
            })
    void names_what_was_negotiated_and_claims_no_more(String suite, String name) {
        ConnectionView view =
                new ConnectionView(Requests.withAttributes(Map.of("jakarta.servlet.request.cipher_suite", suite)));

        assertThat(view.isKnown()).isTrue();
        assertThat(view.getName()).isEqualTo(name);
    }

    @Test
    void says_nothing_when_another_machine_ended_the_line() {
        ConnectionView view = new ConnectionView(Requests.withAttributes(Map.of()));

        assertThat(view.isKnown()).isFalse();
        assertThat(view.getName()).isEmpty();
    }
}
