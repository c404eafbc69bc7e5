package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to a socket, and who is told to go. */
@SystemTest(only = "postgresql")
@Tag("V2")
class DoorST extends BesideOthers {

    private static final int NO_TOKEN = 4401;

    private AgentClient bob;

    DoorST(Installation parley) {
        super(parley);
    }

    @BeforeAll
    void sign_in() throws Exception {
        bob = parley.agent("bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "https://evil.example", "https://localhost", "http://localhost:%d", "localhost:%d"})
    void without_an_origin_that_is_allowed_there_is_no_socket(String form) throws Exception {
        String origin = String.format(form, parley.plan().ports().https());
        Map<String, String> headers = origin.isEmpty() ? Map.of() : Map.of("Origin", origin);

        assertThat(Wire.refusal(() -> parley.visitor().open(headers))).isEqualTo(403);
        assertThat(Wire.refusal(() -> bob.open(with(headers, "Cookie", bob.cookie()))))
                .isEqualTo(403);
    }

    /** Source: RFC 6454 §7.3, one at most. */
    @Test
    void two_origins_are_none() throws Exception {
        assertThat(Wire.refusal(() -> parley.http()
                        .newWebSocketBuilder()
                        .subprotocols("parley.v1")
                        .header("Origin", parley.origin().toString())
                        .header("Origin", "https://evil.example")
                        .buildAsync(parley.socket("/chat/v1/socket"), new WebSocket.Listener() {})
                        .join()))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/v1/sites/demo", "/console/login.xhtml", "/api/openapi.yaml"})
    void as_many_cookies_as_fit_are_let_pass(String path) throws Exception {
        String cookies = IntStream.range(0, 1_000).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(parley.at(path))
                .header("Cookie", cookies)
                .build();

        assertThat(parley.http().send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "__Secure-parley=c3RvbGVu.parley", "token=4711"})
    void without_a_session_there_is_no_agents_socket(String cookie) throws Exception {
        Map<String, String> own = Map.of("Origin", parley.origin().toString());

        assertThat(Wire.refusal(() -> bob.open(cookie.isEmpty() ? own : with(own, "Cookie", cookie))))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin"})
    void who_may_not_answer_gets_no_agents_socket(String user) throws Exception {
        AgentClient client = parley.agent(user);
        Map<String, String> headers = Map.of("Origin", parley.origin().toString(), "Cookie", client.cookie());

        assertThat(Wire.refusal(() -> client.open(headers))).isEqualTo(403);
    }

    @Test
    void whoever_says_no_hello_in_time_is_sent_away_however_lively() {
        Wire silent = parley.visitor().open();
        Wire lively = parley.visitor().open();
        while (lively.isOpen()) {
            lively.send(Map.of("type", "ping"));
            lively.poll("welcome", Duration.ofMillis(500));
        }

        assertThat(List.of(silent.awaitClose(), lively.awaitClose())).containsOnly(NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'hello','after':0}",
                "{'type':'hello','after':0,'token':''}",
                "{'type':'hello','after':0,'token':4711}",
                "{'type':'hello','after':0,'token':'quagmire'}",
                "{'type':'hello','after':0,'token':'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'}",
                "{'type':'say','id':'1','text':'quagmire'}",
                "{'type':'quagmire'}",
                "{'type':'hello','type':'hello'}",
                "[]",
                "quagmire"
            })
    void a_stranger_whose_first_frame_is_no_good_hello_is_sent_away(String frame) {
        try (Wire stranger = parley.visitor().open()) {
            stranger.sendText(frame.replace('\'', '"'));

            assertThat(stranger.awaitClose()).isEqualTo(NO_TOKEN);
            assertThat(stranger.drain("said")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'token':'%s'}", "{'token':'%s','after':-1}", "{'token':'%s','after':'0'}"})
    void a_good_token_in_a_bad_hello_is_not_used_up(String fields) throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire clumsy = visitor.open()) {
            String hello = String.format(fields.replace('\'', '"'), visitor.token());
            clumsy.sendText(hello.replaceFirst("\\{(?=\")", "{\"type\":\"hello\","));

            assertThat(clumsy.awaitClose()).isEqualTo(NO_TOKEN);
        }
        visitor.connect(0).close();
    }

    @Test
    void a_token_that_was_replaced_is_good_for_nothing_and_the_new_one_is() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        String first = visitor.token();
        visitor.connect(0).close();
        visitor.connect(0).close();

        try (Wire thief = visitor.open()) {
            thief.send(Map.of("type", "hello", "token", first, "after", 0));
            assertThat(thief.awaitClose()).isEqualTo(NO_TOKEN);
        }
        visitor.connect(0).close();
    }

    @Test
    void a_token_in_an_address_is_refused_though_it_is_good() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        Map<String, String> own = Map.of("Origin", parley.origin().toString());

        assertThat(Wire.refusal(
                        () -> Wire.open(parley.http(), parley.socket("/chat/v1/socket?token=" + visitor.token()), own)))
                .isEqualTo(400);
        assertThat(Wire.refusal(() -> Wire.open(
                        parley.http(), parley.socket("/console/socket?x=1"), with(own, "Cookie", bob.cookie()))))
                .isEqualTo(400);
    }

    @Test
    void the_answer_to_a_start_rests_in_no_cache() throws Exception {
        VisitorClient visitor = parley.visitor();
        HttpResponse<String> answer = visitor.post(visitor.arrival("cards"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parley.v2", "parley"})
    void who_does_not_speak_the_protocol_gets_no_socket(String protocol) throws Exception {
        Map<String, String> own = Map.of("Origin", parley.origin().toString());

        assertThat(Wire.refusal(() -> Wire.open(parley.http(), parley.socket("/chat/v1/socket"), own, protocol)))
                .isEqualTo(400);
        assertThat(Wire.refusal(() -> Wire.open(
                        parley.http(), parley.socket("/console/socket"), with(own, "Cookie", bob.cookie()), protocol)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "QUAGMIRE"})
    void a_page_of_the_console_is_read_or_takes_a_form(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(parley.at("/console/login.xhtml"))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = parley.http().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_second_hello_changes_nothing() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        VisitorClient victim = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(Map.of("type", "hello", "token", victim.token(), "after", 0));
            assertThat(page.await("error").path("code").asText()).isEqualTo("unknown-type");
            page.send(VisitorClient.say("still me"));
            page.await("ack");
        }
        try (Wire page = victim.connect(0)) {
            assertThat(page.drain("said")).isEmpty();
            page.send(VisitorClient.say("first"));
            assertThat(page.await("ack").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void what_follows_the_hello_without_waiting_is_done_after_it() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire hasty = visitor.open()) {
            hasty.send(Map.of("type", "hello", "token", visitor.token(), "after", 0));
            hasty.send(VisitorClient.say("one"));
            hasty.send(VisitorClient.say("two"));

            assertThat(hasty.await("welcome").path("seq").asInt()).isZero();
            assertThat(List.of(
                            hasty.await("ack").path("seq").asInt(),
                            hasty.await("ack").path("seq").asInt()))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void of_five_sockets_the_oldest_is_replaced() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            wires.add(visitor.connect(0));
        }

        assertThat(wires.get(0).awaitClose()).isEqualTo(4409);
        for (Wire wire : wires.subList(1, 5)) {
            wire.send(VisitorClient.say("still here"));
            wire.await("ack");
            wire.close();
        }
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        return headers.isEmpty() ? Map.of(name, value) : Map.of("Origin", headers.get("Origin"), name, value);
    }
}
