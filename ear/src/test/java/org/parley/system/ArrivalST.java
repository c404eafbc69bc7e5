package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations that may not begin: what is answered, and that nothing is stored. */
@SystemTest(only = "postgresql")
@Tag("W1")
class ArrivalST extends BesideOthers {

    private static final int MIB = 1024 * 1024;

    private List<String> before = List.of();

    ArrivalST(Installation parley) {
        super(parley);
    }

    @BeforeEach
    void count() throws SQLException {
        before = stored();
    }

    @AfterEach
    void nothing_is_stored() throws SQLException {
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "quagmire",
                "[]",
                "{'site':'demo'",
                "{'site':4711}",
                "{'site':'demo','site':'demo'}",
                "{'site':'demo','consent':'quagmire'}",
                "{'site':'demo','consent':{},'form':{'name':['quagmire']}}",
                "{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':1}}}}}}}}}"
            })
    void what_is_not_of_the_form_is_malformed(String body) throws Exception {
        HttpResponse<String> answer = post(body.replace('\'', '"'), "Content-Type", "application/json");

        assertThat(problem(answer)).isEqualTo("400 malformed");
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                arguments("site", "quagmire", "404 not-found"),
                arguments("site", "demo' or '1'='1", "404 not-found"),
                arguments("site", "\u0000", "404 not-found"),
                arguments("department", "quagmire", "422 department"),
                arguments("department", null, "422 department"),
                arguments("consent", null, "422 consent-not-given"),
                arguments("consent", Map.of("given", false), "422 consent-not-given"),
                arguments("consent", Map.of("given", "true"), "422 consent-not-given"),
                arguments("consent", Map.of("given", 1, "version", 1), "422 consent-not-given"),
                arguments("consent", Map.of("given", true), "422 consent-stale"),
                arguments("consent", Map.of("given", true, "version", 1), "422 consent-stale"),
                arguments(
                        "consent",
                        Map.of("given", true, "version", 4_294_967_297L, "hash", "quagmire"),
                        "422 consent-stale"),
                arguments("consent", consent(1, "0".repeat(64)), "422 consent-stale"),
                arguments("consent", consent(2, ""), "422 consent-stale"),
                arguments("consent", consent(0, "quagmire"), "422 consent-stale"),
                arguments("form", Map.of("quagmire", "a"), "422 form"),
                arguments("form", Map.of("name", "q".repeat(81)), "422 form"));
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void what_cannot_be_accepted_is_refused(String field, Object value, String problem) throws Exception {
        Map<String, Object> arrival = parley.visitor().arrival("loans");
        arrival.put(field, value);

        assertThat(problem(parley.visitor().post(arrival))).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it", "q%0129d"})
    void a_key_for_repeats_that_could_be_guessed_is_refused(String form) throws Exception {
        String body = Json.write(parley.visitor().arrival("loans"));
        HttpResponse<String> answer =
                post(body, "Content-Type", "application/json", "Idempotency-Key", String.format(form, 0));

        assertThat(problem(answer)).isEqualTo("422 idempotency-key");
    }

    @Test
    void a_page_of_another_origin_begins_nothing() throws Exception {
        String body = Json.write(parley.visitor().arrival("loans"));

        assertThat(problem(post(body, "Content-Type", "application/json", "Origin", "https://evil.example")))
                .isEqualTo("403 origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=q"})
    void what_says_it_is_no_json_is_not_read(String type) throws Exception {
        String body = Json.write(parley.visitor().arrival("loans"));
        HttpResponse<String> answer = type.isEmpty() ? post(body) : post(body, "Content-Type", type);

        assertThat(problem(answer)).isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024 + 1, MIB - 1})
    void too_much_is_refused(int bytes) throws Exception {
        assertThat(problem(post("q".repeat(bytes), "Content-Type", "application/json")))
                .isEqualTo("413 too-large");
    }

    /** By the listener, which takes a mebibyte, before anybody asks what it is about. */
    @Test
    void ten_mebibytes_are_refused_when_they_are_announced() throws Exception {
        try (Socket socket = Trust.context(parley.folders().certificateFile())
                .getSocketFactory()
                .createSocket("localhost", parley.plan().ports().https())) {
            String head = "POST /chat/v1/conversations HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + 10 * MIB + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout((int) Wire.PATIENCE.toMillis());

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void a_type_that_is_none_is_not_read_either() throws Exception {
        String body = Json.write(parley.visitor().arrival("loans"));

        assertThat(problem(post(body, "Content-Type", ""))).isEqualTo("400 bad-request");
        assertThat(problem(post(body, "Content-Type", "quagmire"))).isEqualTo("400 bad-request");
    }

    @Test
    void what_is_not_there_is_a_problem_too() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(parley.at("/chat/v1/quagmire")).build();

        assertThat(problem(parley.http().send(request, BodyHandlers.ofString())))
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "QUAGMIRE"})
    void no_other_method_is_known(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(parley.at("/chat/v1/conversations"))
                .method(method, BodyPublishers.noBody())
                .build();

        assertThat(problem(parley.http().send(request, BodyHandlers.ofString())))
                .isEqualTo("405 method-not-allowed");
    }

    /** By the server itself, for all there is. */
    @Test
    void nothing_is_traced() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(parley.at("/chat/v1/conversations"))
                .method("TRACE", BodyPublishers.noBody())
                .build();

        assertThat(parley.http().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quagmire", "%00", "%2e%2e%2fdemo", "demo;a=b/c", "%C3%28"})
    void there_is_no_such_site(String key) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(parley.at("/chat/v1/sites/" + key)).build();
        HttpResponse<String> answer = parley.http().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("quagmire", "Exception", "\tat ");
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return parley.visitor().post(BodyPublishers.ofString(body), all);
    }

    private static Map<String, Object> consent(int version, String hash) {
        return Map.of("given", true, "version", version, "hash", hash);
    }

    /** Status and the last part of the type; nothing that was sent is quoted, and nobody gets a cookie. */
    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("quagmire");
        String type = Json.read(answer.body()).path("type").asText();
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    /** The conversations, consents and answers there are. */
    private List<String> stored() throws SQLException {
        return ((RealPostgresql) parley.database())
                .column("select count(*) from parley.conversation union all select count(*) from parley.consent"
                        + " union all select count(*) from parley.arrival_form"
                        + " union all select count(*) from parley.visitor_token");
    }
}
