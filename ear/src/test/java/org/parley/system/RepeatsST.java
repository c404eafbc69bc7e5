package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request to begin a conversation gets that comes again with the same key. */
@SystemTest(only = "postgresql")
@Tag("R3")
class RepeatsST {

    private final Installation parley;
    private final String key = UUID.randomUUID().toString();
    private Map<String, Object> arrival = Map.of();
    private String conversation = "";

    RepeatsST(Installation parley) {
        this.parley = parley;
    }

    @BeforeEach
    void begin() throws Exception {
        arrival = parley.visitor().arrival("loans");
        JsonNode begun = Json.read(post(arrival).body());
        conversation = begun.path("conversation").asText();
    }

    @Test
    void the_same_gets_the_same_conversation_for_a_day() throws Exception {
        date("23 hours 59 minutes");
        assertThat(Json.read(post(arrival).body()).path("conversation").asText())
                .isEqualTo(conversation);

        date("24 hours");
        assertRefused(post(arrival));
    }

    @ParameterizedTest
    @CsvSource({"department, cards", "locale, de", "form, "})
    void another_gets_nothing(String field, String value) throws Exception {
        Map<String, Object> other = new HashMap<>(arrival);
        other.put(field, value == null ? Map.of("name", "somebody else") : value);

        assertRefused(post(other));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:parley:problem:idempotency-key").doesNotContain("token");
    }

    private void date(String ago) throws Exception {
        ((RealPostgresql) parley.database())
                .change("update parley.start_request set made_at = now() - interval '%s' where conversation_id = '%s'"
                        .formatted(ago, conversation));
    }

    private HttpResponse<String> post(Map<String, Object> body) throws Exception {
        return parley.visitor()
                .post(
                        BodyPublishers.ofString(Json.write(body)),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }
}
