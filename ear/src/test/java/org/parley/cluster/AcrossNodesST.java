package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.AgentClient;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** A visitor on one node and an agent on the other notice nothing of it. */
@ClusterTest
@Tag("R3")
class AcrossNodesST {

    private static final int LINES = 40;

    private final ClusterInstallation parley;
    private VisitorClient visitor;
    private AgentClient alice;
    private Wire desk;
    private Wire page;

    AcrossNodesST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @BeforeEach
    void meet() throws Exception {
        alice = parley.node(2).agent("alice");
        desk = alice.sitDown();
        visitor = parley.node(1).visitor().begin("cards");
        page = visitor.connect(0);
    }

    @AfterEach
    void part() {
        page.close();
        desk.close();
    }

    @Test
    void a_conversation_goes_its_whole_way() {
        desk.await("offer", Wire.of(visitor.conversation()));
        AgentClient.accept(desk, visitor.conversation());
        assertThat(page.await("joined").path("name").asText()).startsWith("Alice");

        page.send(VisitorClient.say("My card is 4111 1111 1111 1111."));
        JsonNode said = desk.await("said", Wire.of(visitor.conversation()));
        assertThat(text(said)).doesNotContain("4111 1111 1111");
        assertThat(said.path("masked")).extracting(JsonNode::asText).containsExactly("PAN");

        desk.send(Map.of("type", "typing", "conversation", visitor.conversation(), "on", true));
        assertThat(page.await("typing").path("on").asBoolean()).isTrue();
        desk.send(AgentClient.say(visitor.conversation(), "Thank you."));
        // Its own came back as it was kept, since something in it was masked.
        assertThat(List.of(text(page.await("said")), text(page.await("said"))))
                .containsExactly(text(said), "Thank you.");
        page.send(Map.of("type", "read", "seq", 2));
        assertThat(desk.await("read", Wire.of(visitor.conversation()))
                        .path("seq")
                        .asLong())
                .isEqualTo(2);

        desk.send(Map.of("type", "close", "conversation", visitor.conversation()));
        assertThat(page.await("closed").path("reason").asText()).isEqualTo("agent");
    }

    @Test
    void what_both_say_at_the_same_time_has_one_order_and_nobody_misses_anything() {
        AgentClient.accept(desk, visitor.conversation());
        for (int line = 0; line < LINES; line++) {
            page.send(VisitorClient.say("from the visitor " + line));
            desk.send(AgentClient.say(visitor.conversation(), "from the agent " + line));
        }

        List<Long> all = LongStream.rangeClosed(1, 2 * LINES).boxed().toList();
        assertThat(numbers(desk, Wire.of(visitor.conversation()))).containsExactlyElementsOf(all);
        assertThat(numbers(page, frame -> true)).containsExactlyElementsOf(all);
        assertThat(visitor.history())
                .extracting(said -> said.path("seq").asLong())
                .containsExactlyElementsOf(all);
    }

    @Test
    void a_message_sent_again_on_another_node_is_the_same_message() {
        Map<String, Object> line = VisitorClient.say("once");
        page.send(line);
        long seq = page.await("ack").path("seq").asLong();

        try (Wire again = visitor.at(parley.node(2)).connect(0)) {
            again.send(line);
            assertThat(again.await("ack").path("seq").asLong()).isEqualTo(seq);
        }
        assertThat(visitor.history()).hasSize(1);
    }

    @Test
    void a_visitor_who_leaves_the_queue_is_offered_to_nobody_on_any_node() {
        desk.await("offer", Wire.of(visitor.conversation()));
        page.send(Map.of("type", "leave"));

        desk.await("withdrawn", Wire.of(visitor.conversation()));
    }

    @Test
    void desks_of_one_agent_on_two_nodes_show_the_same() throws Exception {
        try (Wire other = parley.node(1).agent("alice").sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            other.await("opened", Wire.of(visitor.conversation()));
            page.send(VisitorClient.say("Hello"));
            other.await("said", Wire.of(visitor.conversation()));
            desk.await("said", Wire.of(visitor.conversation()));

            desk.send(Map.of("type", "status", "value", "busy"));
            other.await("status", status("busy"));
            desk.send(Map.of("type", "status", "value", "available"));
            other.await("status", status("available"));
        }
    }

    @Test
    void a_department_is_open_while_an_agent_is_at_a_desk_of_any_node() throws Exception {
        assertThat(parley.node(1).isOpen("cards")).isTrue();
        desk.close();

        parley.node(1).await(() -> parley.node(1).isOpen("cards"), false);
    }

    private static String text(JsonNode said) {
        return said.path("text").asText();
    }

    private static Predicate<JsonNode> status(String value) {
        return frame -> frame.path("value").asText().equals(value);
    }

    /** The numbers of everything that one side has said or heard, once each; what it heard came in order. */
    private static Set<Long> numbers(Wire wire, Predicate<JsonNode> which) {
        Set<Long> numbers = new TreeSet<>();
        long last = 0;
        while (numbers.size() < 2 * LINES) {
            JsonNode frame = wire.awaitOneOf(Set.of("ack", "said"));
            long seq = frame.path("seq").asLong();
            if (frame.path("type").asText().equals("said") && which.test(frame)) {
                assertThat(seq).isGreaterThan(last);
                last = seq;
            }
            numbers.add(seq);
        }
        return numbers;
    }
}
