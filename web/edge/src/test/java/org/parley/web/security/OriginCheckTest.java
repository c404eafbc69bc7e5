package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("V1")
class OriginCheckTest {

    @ParameterizedTest
    @CsvSource({
        "https://localhost:8443, localhost:8443",
        "https://chat.bank.example, chat.bank.example",
        "https://chat.bank.example, chat.bank.example:443",
        "https://chat.bank.example:443, CHAT.bank.example"
    })
    void a_page_of_this_server_is_its_own(String origin, String host) {
        assertThat(OriginCheck.isOwn(origin, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8443",
                "https://localhost",
                "https://localhost:8444",
                "https://localhost:8443.evil.example",
                "https://localhost:8443/",
                "https://user@localhost:8443",
                "https://evil.example",
                "null",
                ""
            })
    void anything_else_is_foreign(String origin) {
        assertThat(OriginCheck.isOwn(origin, "localhost:8443")).isFalse();
    }

    @Test
    void without_an_origin_nothing_is_its_own() {
        assertThat(OriginCheck.isOwn(null, "localhost:8443")).isFalse();
        assertThat(OriginCheck.isOwn("https://localhost:8443", null)).isFalse();
    }

    @Test
    void a_form_is_taken_from_this_server_or_from_a_program() {
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Origin", "https://localhost:8443")))
                .isTrue();
        assertThat(mayPost(Map.of("Host", "localhost:8443"))).isTrue();
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Sec-Fetch-Site", "same-origin")))
                .isTrue();
    }

    @Test
    void a_form_is_not_taken_from_another_page() {
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Origin", "https://evil.example")))
                .isFalse();
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Origin", "null"))).isFalse();
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Sec-Fetch-Site", "cross-site")))
                .isFalse();
        assertThat(mayPost(Map.of("Host", "localhost:8443", "Sec-Fetch-Site", "same-site")))
                .isFalse();
    }

    private static boolean mayPost(Map<String, String> headers) {
        return OriginCheck.mayPost(Requests.with(headers));
    }
}
