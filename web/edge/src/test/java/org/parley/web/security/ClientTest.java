package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_browser_that_navigates_is_a_person() {
        assertThat(client(Map.of("Accept", PAGE, "Sec-Fetch-Mode", "navigate"))).isEqualTo(Client.PERSON);
        assertThat(client(Map.of("Accept", PAGE))).isEqualTo(Client.PERSON);
    }

    @Test
    void a_script_a_socket_and_curl_are_programs() {
        assertThat(client(Map.of("Accept", PAGE, "Faces-Request", "partial/ajax")))
                .isEqualTo(Client.PROGRAM);
        assertThat(client(Map.of("Accept", PAGE, "Sec-Fetch-Mode", "cors"))).isEqualTo(Client.PROGRAM);
        assertThat(client(Map.of("Accept", PAGE, "Upgrade", "websocket"))).isEqualTo(Client.PROGRAM);
        assertThat(client(Map.of("Accept", "*/*"))).isEqualTo(Client.PROGRAM);
        assertThat(client(Map.of())).isEqualTo(Client.PROGRAM);
    }

    private static Client client(Map<String, String> headers) {
        return Client.of(Requests.with(headers));
    }
}
