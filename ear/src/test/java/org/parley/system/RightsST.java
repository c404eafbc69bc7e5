package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who were let in try in conversations that are over, or not theirs. */
@SystemTest
@Tag("V5")
class RightsST extends BesideOthers {

    private AgentClient bob;
    private AgentClient manager;

    RightsST(Installation parley) {
        super(parley);
    }

    @BeforeAll
    void sign_in() throws Exception {
        bob = parley.agent("bob");
        manager = parley.agent("manager");
    }

    @AfterEach
    @Override
    void others_notice_nothing() throws Exception {
        super.others_notice_nothing();
        assertThat(others.page().drain("typing")).isEmpty();
        assertThat(others.page().drain("read")).isEmpty();
        assertThat(others.page().drain("closed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "withdraw-consent"})
    void after_the_visitor_ended_it_nothing_can_be_said(String end) throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(Map.of("type", end));
            page.await("closed");
            assertRefused(page, VisitorClient.say("quagmire"));
        }
    }

    /** Who has withdrawn the consent cannot come back at all: {@link ReturnsST}. */
    @Test
    void who_comes_back_after_the_end_can_read_and_say_nothing() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(Map.of("type", "leave"));
            page.await("closed");
        }
        try (Wire page = visitor.open()) {
            page.send(Map.of("type", "hello", "token", visitor.token(), "after", 0));
            assertThat(page.await("welcome").path("state").asText()).isEqualTo("closed");
            assertRefused(page, VisitorClient.say("quagmire"));
            assertThat(page.drain("said")).isEmpty();
        }
    }

    @Test
    void after_the_agent_ended_it_neither_side_can_say_anything() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0);
                Wire desk = bob.sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            desk.send(command("close", visitor.conversation()));
            page.await("closed");

            assertRefused(page, VisitorClient.say("quagmire"));
            assertRefused(desk, AgentClient.say(visitor.conversation(), "quagmire"));
            assertRefused(desk, command("accept", visitor.conversation()));
            assertRefused(desk, command("close", visitor.conversation()));
        }
    }

    @Test
    @Tag("V15")
    void a_draft_ends_with_its_conversation_and_nobody_types_after_the_end() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0);
                Wire desk = bob.sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            desk.send(draft(visitor, "q".repeat(4_001)));
            assertThat(desk.await("refused").path("code").asText()).isEqualTo("too-long");
            desk.send(draft(visitor, "quagmire"));
            desk.await("ok", ok -> ok.path("re").asText().equals("draft"));
            desk.send(command("close", visitor.conversation()));
            page.await("closed");

            desk.send(in(visitor.conversation(), Map.of("type", "typing", "on", true)));
            assertRefused(desk, draft(visitor, "quagmire"));
            assertThat(page.drain("typing")).isEmpty();
        }
        if (parley.database() instanceof RealPostgresql database) {
            assertThat(database.column("select count(*) from parley.draft where conversation_id = '"
                            + visitor.conversation() + "'"))
                    .containsExactly("0");
        }
    }

    private static Map<String, Object> draft(VisitorClient visitor, String text) {
        return in(visitor.conversation(), Map.of("type", "draft", "text", text));
    }

    @Test
    @Tag("W8")
    void consent_can_be_taken_back_after_the_end_and_every_end_is_told_again() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0);
                Wire desk = bob.sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            desk.send(command("close", visitor.conversation()));
            assertThat(reason(page)).isEqualTo("agent");

            for (String[] again : new String[][] {
                {"leave", "agent"}, {"withdraw-consent", "consent-withdrawn"}, {"withdraw-consent", "consent-withdrawn"}
            }) {
                page.send(Map.of("type", again[0]));
                assertThat(reason(page)).isEqualTo(again[1]);
            }
        }
        if (parley.database() instanceof RealPostgresql database) {
            assertThat(database.column("select withdrawn_at is not null from parley.consent where conversation_id = '"
                            + visitor.conversation() + "'"))
                    .containsExactly("t");
        }
    }

    private static String reason(Wire page) {
        return page.await("closed").path("reason").asText();
    }

    static Stream<Map<String, Object>> intrusions() {
        return Stream.of(
                Map.of("type", "say", "id", "1", "text", "quagmire"),
                Map.of("type", "accept"),
                Map.of("type", "close"),
                Map.of("type", "draft", "text", "quagmire"));
    }

    @ParameterizedTest
    @MethodSource("intrusions")
    void an_agent_of_a_foreign_department_is_refused(Map<String, Object> frame) throws Exception {
        try (Wire desk = bob.sitDown()) {
            assertRefused(desk, in(others.conversation(), frame));
        }
    }

    @ParameterizedTest
    @MethodSource("intrusions")
    void a_colleague_of_the_same_department_is_refused(Map<String, Object> frame) throws Exception {
        try (Wire desk = manager.sitDown()) {
            assertRefused(desk, in(others.conversation(), frame));
        }
    }

    @ParameterizedTest
    @MethodSource("intrusions")
    void a_conversation_that_does_not_exist_is_refused_like_anothers(Map<String, Object> frame) throws Exception {
        try (Wire desk = bob.sitDown()) {
            assertRefused(desk, in(UUID.randomUUID().toString(), frame));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quagmire", "1-1-1-1-1", "{00000000-0000-0000-0000-000000000000}"})
    void what_is_no_id_of_a_conversation_is_a_bad_frame(String id) throws Exception {
        try (Wire desk = bob.sitDown()) {
            desk.send(AgentClient.say(id, "quagmire"));

            assertThat(desk.await("error").path("code").asText()).isEqualTo("bad-frame");
        }
    }

    /** They are not answered, so that others notice nothing is all there is to see. */
    @Test
    void nobody_types_or_reads_in_anothers_conversation() throws Exception {
        for (AgentClient intruder : List.of(bob, manager)) {
            try (Wire desk = intruder.sitDown()) {
                desk.send(in(others.conversation(), Map.of("type", "typing", "on", true)));
                desk.send(in(others.conversation(), Map.of("type", "read", "seq", 1)));
                desk.send(Map.of("type", "status", "value", "available"));
                desk.await("ok");

                assertThat(desk.drain("said")).isEmpty();
            }
        }
    }

    @Test
    void who_has_not_accepted_a_waiting_conversation_cannot_speak_in_it() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0);
                Wire desk = bob.sitDown()) {
            assertRefused(desk, AgentClient.say(visitor.conversation(), "quagmire"));
            assertRefused(desk, command("close", visitor.conversation()));
            page.send(VisitorClient.say("first"));

            assertThat(page.await("ack").path("seq").asInt()).isEqualTo(1);
            assertThat(page.drain("said")).isEmpty();
        }
    }

    @Test
    void a_visitor_who_names_anothers_conversation_speaks_in_the_own_one() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(AgentClient.say(others.conversation(), "quagmire"));
            assertThat(page.await("ack").path("seq").asInt()).isEqualTo(1);
            page.send(command("leave", others.conversation()));
            page.await("closed");
        }
    }

    @RepeatedTest(5)
    @Tag("R3")
    void the_same_id_from_two_sockets_at_once_is_one_message() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire one = visitor.connect(0);
                Wire two = visitor.connect(0);
                Wire three = visitor.connect(0)) {
            one.send(Map.of("type", "say", "id", "twin", "text", "from one"));
            two.send(Map.of("type", "say", "id", "twin", "text", "from two"));
            List<JsonNode> acks = List.of(one.await("ack"), two.await("ack"));
            one.send(Map.of("type", "say", "id", "twin", "text", "later"));
            JsonNode later = one.await("ack");
            one.send(VisitorClient.say("next"));

            assertThat(acks).allMatch(ack -> ack.path("seq").asInt() == 1);
            assertThat(later).isEqualTo(acks.get(0));
            assertThat(three.await("said").path("id").asText()).isEqualTo("twin");
            assertThat(three.await("said").path("seq").asInt()).isEqualTo(2);
        }
    }

    private static Map<String, Object> command(String type, String conversation) {
        return Map.of("type", type, "conversation", conversation);
    }

    private static Map<String, Object> in(String conversation, Map<String, Object> frame) {
        Map<String, Object> complete = new HashMap<>(frame);
        complete.put("conversation", conversation);
        return complete;
    }

    /** Sends it, and is told that the conversation is over, or is not this sender's: which of the two is not told. */
    private static void assertRefused(Wire wire, Map<String, Object> frame) {
        wire.send(frame);
        JsonNode refused = wire.await("refused");
        assertThat(refused.path("code").asText()).isEqualTo("closed");
        assertThat(refused.path("retryAfterMs").asInt()).isZero();
        String name = refused.has("id") ? "id" : "re";
        assertThat(refused.path(name).asText()).isEqualTo(frame.get(name.equals("id") ? "id" : "type"));
    }
}
