package org.parley.bench.xmpp;

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
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Recorder;
import org.parley.bench.talk.Socket;

class StanzasTest {

    private final EmbeddedChannel visitorsWire = new EmbeddedChannel();
    private final EmbeddedChannel agentsWire = new EmbeddedChannel();
    private final List<Pair> settled = new ArrayList<>();
    private final Recorder recorder = new Recorder(settled::add);
    private final Pair pair = new Pair("c");

    @BeforeEach
    void connect() {
        pair.visitor().begin(new Socket(visitorsWire), new Stanzas('v', 'a', "a0@localhost/wss"));
        pair.agent().begin(new Socket(agentsWire), new Stanzas('a', 'v', "v0@localhost/wss"));
        pair.watch(recorder);
        recorder.begin();
    }

    @Test
    void a_message_is_followed_by_the_question_whether_it_was_handled() {
        say(1);

        assertThat(sent(visitorsWire))
                .startsWith("<message xmlns='jabber:client' type='chat' to='a0@localhost/wss' id='v0'><body>Hello, ")
                .endsWith("</body></message>");
        assertThat(sent(visitorsWire)).isEqualTo("<r xmlns='urn:xmpp:sm:3'/>");
    }

    @Test
    void one_answer_acknowledges_all_that_were_handled() {
        say(3);

        pair.visitor().hear(frame("<a xmlns='urn:xmpp:sm:3' h='2'/>"));
        pair.visitor().hear(frame("<a h='2' xmlns='urn:xmpp:sm:3'/>"));

        assertThat(pair.visitor().acknowledged()).isEqualTo(2);
        assertThat(recorder.repetitions()).isZero();
    }

    @Test
    void a_message_is_found_by_its_own_id_and_not_by_the_archives() {
        say(2);

        pair.agent().hear(message("v0", 1));
        pair.agent().hear(message("v1", 2));
        pair.visitor().hear(frame("<a xmlns='urn:xmpp:sm:3' h='2'/>"));

        assertThat(recorder.deliveries().getTotalCount()).isEqualTo(2);
        assertThat(settled).hasSize(2);
        assertThat(pair.gaps()).isZero();
    }

    @Test
    void a_message_that_comes_back_as_an_error_was_refused() {
        say(1);

        pair.visitor().hear(frame("<message type='error' id='v0' from='a0@localhost/wss'><error/></message>"));

        assertThat(recorder.refusals()).isEqualTo(1);
        assertThat(recorder.waiting()).isZero();
    }

    @Test
    void the_servers_question_is_answered_with_how_many_came() {
        pair.agent().hear(message("v0", 1));
        pair.agent().hear(frame("<r xmlns='urn:xmpp:sm:3'/>"));

        assertThat(sent(agentsWire)).isEqualTo("<a xmlns='urn:xmpp:sm:3' h='1'/>");
    }

    private void say(int messages) {
        for (int i = 0; i < messages; i++) {
            recorder.sent();
            pair.say(Direction.VISITOR, System.nanoTime());
        }
    }

    private static String sent(EmbeddedChannel wire) {
        wire.flushOutbound();
        TextWebSocketFrame frame = wire.readOutbound();
        return frame.text();
    }

    private static ByteBuf message(String id, int place) {
        return frame("<message to='a0@localhost/wss' from='v0@localhost/wss' type='chat' id='" + id
                + "' xmlns='jabber:client'><archived by='a0@localhost' id='170000000" + place
                + "' xmlns='urn:xmpp:mam:tmp'/><body>Hello</body></message>");
    }

    private static ByteBuf frame(String xml) {
        return Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8);
    }
}
