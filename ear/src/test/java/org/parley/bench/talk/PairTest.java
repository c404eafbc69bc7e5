package org.parley.bench.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.bench.plan.Direction;

class PairTest {

    private final EmbeddedChannel visitorsWire = new EmbeddedChannel();
    private final EmbeddedChannel agentsWire = new EmbeddedChannel();
    private final List<Pair> settled = new ArrayList<>();
    private final Recorder recorder = new Recorder(settled::add);
    private final Pair pair = new Pair("c");

    @BeforeEach
    void connect() {
        pair.visitor().begin(new Socket(visitorsWire), new ParleyFrames('v', null));
        pair.agent().begin(new Socket(agentsWire), new ParleyFrames('a', "c"));
        pair.watch(recorder);
        recorder.begin();
    }

    @Test
    void both_ends_say_what_the_protocol_wants() {
        pair.say(Direction.BOTH, System.nanoTime());
        pair.say(Direction.BOTH, System.nanoTime());

        assertThat(sent(visitorsWire))
                .startsWith("{\"type\":\"say\",\"id\":\"v0\",\"text\":\"Hello,")
                .endsWith("\"}");
        assertThat(sent(agentsWire)).startsWith("{\"type\":\"say\",\"conversation\":\"c\",\"id\":\"a0\",\"text\":\"");
    }

    @Test
    void a_message_is_settled_once_it_is_acknowledged_and_delivered() {
        say(1);

        pair.agent().hear(said(1, "v0"));
        assertThat(settled).isEmpty();

        pair.visitor().hear(ack(1, "v0"));
        assertThat(settled).containsExactly(pair);
        assertThat(recorder.acknowledgements().getTotalCount()).isEqualTo(1);
        assertThat(recorder.deliveries().getTotalCount()).isEqualTo(1);
        assertThat(recorder.waiting()).isZero();
    }

    @Test
    void what_comes_twice_is_noticed() {
        say(1);

        pair.agent().hear(said(1, "v0"));
        pair.agent().hear(said(2, "v0"));
        pair.visitor().hear(ack(1, "v0"));
        pair.visitor().hear(ack(1, "v0"));

        assertThat(recorder.repetitions()).isEqualTo(2);
        assertThat(settled).hasSize(1);
    }

    @Test
    void a_message_that_was_overtaken_is_noticed() {
        say(2);

        pair.agent().hear(said(2, "v1"));
        assertThat(pair.gaps()).isEqualTo(1);

        pair.agent().hear(said(1, "v0"));
        assertThat(recorder.inversions()).isEqualTo(1);
        assertThat(pair.gaps()).isZero();
    }

    @Test
    void what_was_masked_and_comes_back_to_its_sender_is_no_delivery() {
        say(1);

        pair.visitor().hear(said(1, "v0"));

        assertThat(recorder.deliveries().getTotalCount()).isZero();
        assertThat(recorder.repetitions()).isZero();
    }

    @Test
    void a_refused_message_is_waited_for_no_longer() {
        say(1);

        pair.visitor().hear(frame("{\"type\":\"refused\",\"id\":\"v0\",\"code\":\"busy\"}"));

        assertThat(recorder.waiting()).isZero();
        assertThat(recorder.refusals()).isEqualTo(1);
    }

    @Test
    void a_message_that_was_due_before_the_measurement_does_not_count() {
        recorder.sent();
        pair.say(Direction.VISITOR, System.nanoTime() - 1_000_000_000);

        pair.visitor().hear(ack(1, "v0"));

        assertThat(recorder.acknowledgements().getTotalCount()).isZero();
    }

    @Test
    void an_answer_after_the_end_counts_from_when_it_was_due() {
        say(1);
        recorder.end();

        pair.visitor().hear(ack(1, "v0"));

        assertThat(recorder.acknowledgements().getTotalCount()).isEqualTo(1);
    }

    private void say(int messages) {
        for (int i = 0; i < messages; i++) {
            recorder.sent();
            pair.say(Direction.VISITOR, System.nanoTime());
        }
    }

    private static String sent(EmbeddedChannel wire) {
        TextWebSocketFrame frame = wire.readOutbound();
        return frame.text();
    }

    private static ByteBuf ack(int seq, String id) {
        return frame("{\"type\":\"ack\",\"conversation\":\"c\",\"id\":\"" + id + "\",\"seq\":" + seq + "}");
    }

    private static ByteBuf said(int seq, String id) {
        return frame(
                "{\"type\":\"said\",\"seq\":" + seq + ",\"id\":\"" + id + "\",\"from\":\"visitor\",\"text\":\"\"}");
    }

    private static ByteBuf frame(String json) {
        return Unpooled.copiedBuffer(json, StandardCharsets.UTF_8);
    }
}
