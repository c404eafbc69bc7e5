package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than anybody needs, from one peer or for one: it is slowed down, then ended, while the others talk on. */
@SystemTest(only = "postgresql")
@Tag("R3")
class FloodST extends BesideOthers {

    private static final int POLICY = 1008;
    private static final int BURST = 60;

    FloodST(Installation parley) {
        super(parley);
    }

    @Test
    void of_a_thousand_messages_a_second_what_was_acknowledged_is_kept_once_and_in_order() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        List<JsonNode> answers;
        try (BareSocket flood = BareSocket.open(parley, visitor)) {
            flood(flood, "{'type':'say','id':'%d','text':'quagmire'}");

            assertThat(flood.awaitClose()).isEqualTo(POLICY);
            answers = flood.drain();
        }
        List<JsonNode> said = visitor.history();
        assertThat(answers).extracting(frame -> frame.path("code").asText()).contains("rate");
        assertThat(said)
                .extracting(frame -> frame.path("seq").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, said.size()).boxed().toList());
        assertThat(said)
                .extracting(frame -> frame.path("id").asText())
                .doesNotHaveDuplicates()
                .containsAll(answers.stream()
                        .filter(frame -> frame.path("type").asText().equals("ack"))
                        .map(frame -> frame.path("id").asText())
                        .toList())
                .hasSizeGreaterThanOrEqualTo(BURST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'ping','x':%d}",
                "{'type':'typing','on':true,'preview':'quagmire 4111 1111 1111 1111 %d'}",
                "{'type':'read','seq':%d}"
            })
    void a_thousand_signs_a_second_end_it(String frame) throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (BareSocket flood = BareSocket.open(parley, visitor)) {
            flood(flood, frame);

            assertThat(flood.awaitClose()).isEqualTo(POLICY);
        }
        visitor.connect(0).close();
    }

    /** At a thousand frames a second, until the server has had enough. */
    private void flood(BareSocket socket, String frame) throws Exception {
        String json = frame.replace('\'', '"');
        long begin = System.nanoTime();
        for (int i = 0; socket.isOpen(); i++) {
            socket.sendText(String.format(json, i));
            if (i % 500 == 0) {
                others.noticeNothing();
            }
            LockSupport.parkNanos(begin + Duration.ofMillis(i).toNanos() - System.nanoTime());
        }
    }

    @Test
    void a_peer_that_does_not_read_is_cut_off_and_its_other_sockets_are_not() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        List<Wire> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(visitor.connect(0));
            sayMuch(pages.get(i));
        }
        try (BareSocket deaf = BareSocket.deaf(parley, visitor)) {
            deaf.awaitCut();
        }
        for (Wire page : pages) {
            page.send(VisitorClient.say("still here"));
            page.await("ack");
            page.close();
        }
        assertThat(visitor.history()).hasSize(3 * (BURST + 1));
    }

    /** A burst of the longest texts, each of them six times as long on its way. */
    private static void sayMuch(Wire page) {
        for (int i = 0; i < BURST; i++) {
            page.send(VisitorClient.say("\u0001".repeat(4_000)));
            page.await("ack");
        }
    }
}
