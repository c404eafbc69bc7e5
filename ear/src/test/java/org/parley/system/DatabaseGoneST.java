package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is taken away in the middle of a chat, and comes back. */
@SystemTest(only = "postgresql")
@Tag("R3")
class DatabaseGoneST {

    private static final int OVERLOADED = 1013;
    private static final int MANY = 40;
    private static final int FEW_LINES = 60;

    private final Installation parley;

    DatabaseGoneST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void senders_are_told_and_afterwards_everything_goes_on_and_nothing_acknowledged_is_lost() throws Exception {
        ServerLog log = new ServerLog(parley);
        VisitorClient visitor = parley.visitor().begin("cards");
        VisitorClient other = parley.visitor().begin("loans");
        AgentClient alice = parley.agent("alice");
        Sender asking = new Sender(VisitorClient::say);
        Sender answering = new Sender(text -> AgentClient.say(visitor.conversation(), text));
        try (Wire page = visitor.connect(0);
                Wire desk = alice.sitDown();
                Wire quiet = other.connect(0)) {
            AgentClient.accept(desk, visitor.conversation());
            asking.say(page, MANY);
            answering.say(desk, MANY);
            page.await("ack");
            parley.database().kill();

            assertBusy(quiet);
            assertNobodyGetsIn(other);
            assertThat(desk.awaitClose()).isEqualTo(OVERLOADED);
            assertBusy(quiet);

            parley.database().start();
            new Sender(VisitorClient::say).say(quiet, 1).settle(quiet);
        }
        try (Wire page = visitor.connect(0);
                Wire desk = alice.sitDown()) {
            asking.settle(page).say(page, 1).settle(page);
            answering.settle(desk).say(desk, 1).settle(desk);
            desk.send(Map.of("type", "close", "conversation", visitor.conversation()));
            page.await("closed");
        }
        assertKept(visitor, asking, answering);
        assertThat(log.fresh()).hasSizeLessThan(FEW_LINES).noneMatch(line -> line.contains(Bystanders.WORD));
    }

    private static void assertBusy(Wire wire) {
        Map<String, Object> frame = VisitorClient.say("quagmire");
        wire.send(Map.of("type", "read", "seq", 1)); // which nobody answers
        wire.send(frame);
        JsonNode refused = wire.await("refused");
        assertThat(refused.path("id").asText()).isEqualTo(frame.get("id"));
        assertThat(refused.path("code").asText()).isEqualTo("busy");
        assertThat(refused.path("retryAfterMs").asInt()).isPositive();
    }

    private void assertNobodyGetsIn(VisitorClient visitor) throws Exception {
        Object arrival = Map.of("site", "demo", "consent", Map.of("given", true, "version", 1, "hash", "quagmire"));
        assertThat(parley.visitor().post(arrival).statusCode()).isEqualTo(503);
        assertThat(AgentClient.signIn(parley, "bob", parley.password("bob")).statusCode())
                .isEqualTo(503);
        assertThat(AgentClient.signIn(parley, "bob", "quagmire").statusCode()).isEqualTo(503);
        HttpRequest program = HttpRequest.newBuilder(parley.at("/api/v1/me"))
                .header("Authorization", "Bearer parley_" + "A".repeat(43))
                .build();
        assertThat(parley.http().send(program, BodyHandlers.discarding()).statusCode())
                .isEqualTo(503);
        // Whether a page of another site may come in is in the database.
        assertThat(Wire.refusal(() -> parley.visitor().open(Map.of("Origin", "https://www.example.org"))))
                .isEqualTo(503);
        try (Wire back = visitor.open()) {
            back.send(Map.of("type", "hello", "token", visitor.token(), "after", 0));
            assertThat(back.awaitClose()).isEqualTo(OVERLOADED);
        }
    }

    /** Each acknowledged id is in the table once, at the place that was told, in the order in which it was said. */
    private void assertKept(VisitorClient visitor, Sender asking, Sender answering) throws Exception {
        TreeMap<Long, String> all = new TreeMap<>(asking.acknowledged());
        all.putAll(answering.acknowledged());
        List<String> stored = ((RealPostgresql) parley.database())
                .column("select seq || ' ' || client_id from parley.message where conversation_id = '"
                        + visitor.conversation() + "' order by seq");

        assertThat(stored).hasSize(2 * MANY + 2);
        assertThat(all.entrySet())
                .extracting(message -> message.getKey() + " " + message.getValue())
                .containsExactlyElementsOf(stored);
        assertThat(asking.acknowledged().values()).containsExactlyElementsOf(asking.said());
        assertThat(answering.acknowledged().values()).containsExactlyElementsOf(answering.said());
    }
}
