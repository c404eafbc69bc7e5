package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that no decent client sends, from a visitor who was let in. */
@SystemTest(only = "postgresql")
@Tag("R3")
class FramesST extends BesideOthers {

    private static final int KIB = 1024;
    private static final byte[] NOTHING = {};

    FramesST(Installation parley) {
        super(parley);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                arguments("nothing", "", "bad-frame"),
                arguments("a word", "quagmire", "bad-frame"),
                arguments("an array", "['quagmire']", "bad-frame"),
                arguments("cut off", "{'type':'say','id':'1','text':'quagmire'", "bad-frame"),
                arguments("two objects", say("'text':'quagmire'") + "{}", "bad-frame"),
                arguments("no type", "{'id':'1','text':'quagmire'}", "bad-frame"),
                arguments("a type that is a number", "{'type':1}", "bad-frame"),
                arguments("a key twice", say("'text':'quagmire','text':'a'"), "bad-frame"),
                arguments("a type twice", "{'type':'ping','type':'say','id':'1','text':'quagmire'}", "bad-frame"),
                arguments("nine levels", say("'x':" + "{'a':".repeat(8) + "1" + "}".repeat(8)), "bad-frame"),
                arguments("a bottomless array", say("'x':" + "[".repeat(60 * KIB)), "bad-frame"),
                arguments("a long name", say("'" + "quagmire".repeat(20) + "':1"), "bad-frame"),
                arguments("a long number", say("'text':'a','x':" + "9".repeat(50_000)), "bad-frame"),
                arguments("no text", say("'x':'quagmire'"), "bad-frame"),
                arguments("a text that is a number", say("'text':4711"), "bad-frame"),
                arguments("a text that is an object", say("'text':{'a':'quagmire'}"), "bad-frame"),
                arguments("no id", "{'type':'say','text':'quagmire'}", "bad-frame"),
                arguments("no place to have read up to", "{'type':'read'}", "bad-frame"),
                arguments("a place before the first", "{'type':'read','seq':-1}", "bad-frame"),
                arguments("a place that is no number", "{'type':'read','seq':'quagmire'}", "bad-frame"),
                arguments("a place that is not whole", "{'type':'read','seq':1.5}", "bad-frame"),
                arguments("a place beyond all numbers", "{'type':'read','seq':9223372036854775808}", "bad-frame"),
                arguments("typing that is no yes or no", "{'type':'typing','on':'quagmire'}", "bad-frame"),
                arguments("a preview that is no text", "{'type':'typing','on':true,'preview':1}", "bad-frame"),
                arguments("an unknown type", "{'type':'quagmire'}", "unknown-type"),
                arguments("an agent's type", "{'type':'accept','conversation':'quagmire'}", "unknown-type"),
                arguments("a type of the server's", "{'type':'said','seq':1,'text':'quagmire'}", "unknown-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void what_makes_no_sense_is_answered_and_the_line_is_kept(String what, String frame, String code) throws Exception {
        try (Wire page = parley.visitor().begin("loans").connect(0)) {
            page.sendText(frame.replace('\'', '"'));

            assertThat(page.await("error").path("code").asText()).as(what).isEqualTo(code);
            page.send(VisitorClient.say("and now a line"));
            assertThat(page.await("ack").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_pong_is_no_mistake_on_either_side() throws Exception {
        List<Wire> both = List.of(others.page(), others.desk());
        for (int i = 0; i < 25; i++) {
            both.forEach(wire -> wire.send(Map.of("type", "pong")));
        }
        others.noticeNothing();
        assertThat(both).allMatch(wire -> wire.drain("error").isEmpty());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("no id", "", "quagmire", "blocked"),
                arguments("an id of 37 characters", "q".repeat(37), "quagmire", "blocked"),
                arguments("an id with a control character", "a\u0007b", "quagmire", "blocked"),
                arguments("an id with the end of a line", "quag\nmire", "quagmire", "blocked"),
                arguments("an id with a zero", "quag\u0000mire", "quagmire", "blocked"),
                arguments("an id with a space", "quag mire", "quagmire", "blocked"),
                arguments("an id that is not ASCII", "quägmire", "quagmire", "blocked"),
                arguments("no text", "1", "", "blocked"),
                arguments("spaces only", "1", " \t\n\u2003 ", "blocked"),
                arguments("4,001 characters", "1", "q".repeat(4_001), "too-long"),
                arguments("60,000 characters", "1", "q".repeat(60_000), "too-long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_may_not_be_said_is_refused_by_its_id(String what, String id, String text, String code) throws Exception {
        try (Wire page = parley.visitor().begin("loans").connect(0)) {
            page.send(Map.of("type", "say", "id", id, "text", text));

            assertThat(page.await(
                                    "refused",
                                    refused -> refused.path("id").asText().equals(id))
                            .path("code")
                            .asText())
                    .as(what)
                    .isEqualTo(code);
            page.send(VisitorClient.say("and now a line"));
            assertThat(page.await("ack").path("seq").asInt()).isEqualTo(1);
        }
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                arguments("a zero", "a\\u0000b", "a\u0000b"),
                arguments("half a character", "a\\ud83db", "a\uFFFDb"),
                arguments("halves in the wrong order", "\\ude00\\ud83d", "\uFFFD\uFFFD"),
                arguments("a text that turns around", "\\u202Eabc\\u0007", "\u202Eabc\u0007"),
                arguments("markup", "<script>alert(1)<\\/script>", "<script>alert(1)</script>"),
                arguments("the longest", "\\ud83d\\ude00".repeat(2_000), "\uD83D\uDE00".repeat(2_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void an_odd_text_comes_through_as_whole_characters(String what, String written, String heard) {
        String id = what.replace(' ', '-');
        others.page().sendText("{\"type\":\"say\",\"id\":\"" + id + "\",\"text\":\"" + written + "\"}");

        others.page().await("ack", ack -> ack.path("id").asText().equals(id));
        // The desk may also hear from conversations that other tests have left to it.
        assertThat(others.desk()
                        .await("said", said -> said.path("id").asText().equals(id))
                        .path("text")
                        .asText())
                .isEqualTo(heard);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void an_odd_preview_harms_nobody(String what, String written, String heard) {
        others.page().sendText("{\"type\":\"typing\",\"on\":true,\"preview\":\"" + written + "\"}");

        assertThat(others.desk().await("typing").path("preview").asText())
                .as(what)
                .isEqualTo(heard.replace('\uFFFD', '?'));
    }

    @Test
    void a_preview_of_60_kib_is_not_shown() {
        others.page().send(Map.of("type", "typing", "on", true, "preview", "q".repeat(60 * KIB)));

        assertThat(others.desk().await("typing").has("preview")).isFalse();
    }

    @Test
    void nobody_can_have_read_what_was_not_said() throws Exception {
        others.page().send(Map.of("type", "read", "seq", Long.MAX_VALUE));
        assertThat(others.desk().await("read").path("seq").asLong()).isLessThan(1_000);
        others.desk().send(Map.of("type", "read", "conversation", others.conversation(), "seq", 1_000_000));
        assertThat(others.page().await("read").path("seq").asLong()).isLessThan(1_000);
    }

    @Test
    void who_claims_to_have_what_was_not_said_hears_what_is_said_next() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0);
                Wire ahead = visitor.connect(Long.MAX_VALUE)) {
            page.send(VisitorClient.say("the first"));

            assertThat(ahead.await("said").path("seq").asInt()).isEqualTo(1);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                attack("bytes", 1003, socket -> socket.send(0x82, new byte[] {1, 2, 3})),
                attack("not UTF-8", 1007, socket -> socket.send(BareSocket.TEXT, new byte[] {'{', (byte) 0xC3, '('})),
                attack("not UTF-8, over two parts", 1007, socket -> {
                    socket.send(BareSocket.FIRST_PART, new byte[] {'{', (byte) 0xE2});
                    socket.send(BareSocket.LAST_PART, new byte[] {'(', '}'});
                }),
                attack(
                        "a surrogate as UTF-8",
                        1007,
                        socket -> socket.send(
                                BareSocket.TEXT, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})),
                attack("no mask", 1002, socket -> socket.send(new byte[] {(byte) BareSocket.TEXT, 2, '{', '}'})),
                attack("a reserved bit", 1002, socket -> socket.send(0xC1, text("{}"))),
                attack("an unknown opcode", 1002, socket -> socket.send(0x83, text("{}"))),
                attack("an end without a beginning", 1002, socket -> socket.send(BareSocket.LAST_PART, text("{}"))),
                attack("a beginning in the middle", 1002, socket -> {
                    socket.send(BareSocket.FIRST_PART, text("{"));
                    socket.send(BareSocket.TEXT, text("}"));
                }),
                attack("a long ping", 1002, socket -> socket.send(BareSocket.PING, new byte[126])),
                attack("a ping in parts", 1002, socket -> socket.send(0x09, NOTHING)),
                attack("64 KiB and a byte", 1009, socket -> socket.send(BareSocket.TEXT, new byte[64 * KIB + 1])),
                attack("64 MiB", 1009, socket -> socket.send(BareSocket.TEXT, new byte[64 * KIB * KIB])),
                attack("64 MiB in parts", 1009, socket -> {
                    socket.send(BareSocket.FIRST_PART, NOTHING);
                    socket.send(BareSocket.NEXT_PART, new byte[16 * KIB], 4096);
                }),
                attack("more than there is", 1009, socket -> socket.send(endless())),
                attack("400,000 parts", 1009, socket -> {
                    socket.send(BareSocket.FIRST_PART, text("{"));
                    socket.send(BareSocket.NEXT_PART, text(" "), 400_000);
                }),
                attack("twenty times nonsense", 1008, socket -> socket.send(BareSocket.TEXT, text("quagmire"), 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void what_breaks_the_rules_of_sockets_ends_it(String what, int code, Consumer<BareSocket> attack) throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (BareSocket socket = BareSocket.open(parley, visitor)) {
            attack.accept(socket);

            assertThat(socket.awaitClose()).as(what).isEqualTo(code);
        }
        try (Wire again = visitor.connect(0)) {
            again.send(VisitorClient.say("and now a line"));
            assertThat(again.await("ack").path("seq").asInt()).isEqualTo(1);
        }
    }

    /** The container lets none of them through to anybody who would have to count them. */
    @Test
    void four_hundred_thousand_empty_parts_are_as_good_as_none() throws Exception {
        try (BareSocket socket = BareSocket.open(parley, parley.visitor().begin("loans"))) {
            socket.send(BareSocket.FIRST_PART, text("{"));
            socket.send(BareSocket.NEXT_PART, NOTHING, 400_000);
            socket.send(BareSocket.LAST_PART, text("\"type\":\"ping\"}"));

            assertThat(socket.await("pong")).isNotNull();
        }
    }

    private static Arguments attack(String name, int code, Consumer<BareSocket> attack) {
        return arguments(name, code, attack);
    }

    private static String say(String fields) {
        return "{'type':'say','id':'1'," + fields + "}";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A frame that announces as much as can be announced. */
    private static byte[] endless() {
        byte[] frame = new byte[128 * KIB];
        frame[0] = (byte) BareSocket.TEXT;
        frame[1] = (byte) 0xFF;
        frame[2] = 0x7F;
        Arrays.fill(frame, 3, 10, (byte) 0xFF);
        return frame;
    }
}
