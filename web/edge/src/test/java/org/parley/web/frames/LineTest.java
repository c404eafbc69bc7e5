package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.identity.Caller;
import org.parley.identity.CallerContext;
import org.parley.journal.Outcome;

class LineTest {

    private static final String HELLO = "{\"type\":\"hello\",\"after\":0}";

    private final Peer peer = new Peer();
    private final TickingClock clock = new TickingClock();
    private final Room line = new Room();

    @Test
    @Tag("V2")
    void who_says_something_else_before_hello_is_a_stranger() {
        for (String first : List.of("{\"type\":\"say\",\"id\":\"1\",\"text\":\"x\"}", "{}", "[]", "nonsense", "")) {
            Peer stranger = new Peer();
            new Room(stranger).receive(first, true);

            assertThat(stranger.closed()).as(first).contains(4401);
            assertThat(stranger.got()).isEmpty();
        }
    }

    @Test
    @Tag("V2")
    void a_hello_that_makes_no_sense_is_a_strangers_too() {
        line.receive("{\"type\":\"hello\",\"after\":\"x\"}", true);

        assertThat(peer.closed()).contains(4401);
        assertThat(peer.got()).isEmpty();
    }

    @Test
    @Tag("V2")
    void pings_do_not_keep_a_stranger() {
        for (int i = 0; i < 6; i++) {
            line.receive("{\"type\":\"ping\"}", true);
            line.look();
            clock.advance(Duration.ofSeconds(1));
        }
        line.look();

        assertThat(peer.closed()).contains(4401);
    }

    @Test
    @Tag("R3")
    void a_peer_that_takes_nothing_for_half_a_minute_is_given_up_however_lively() {
        line.receive(HELLO, true);
        peer.stopReading();
        for (int i = 0; i < 31 && peer.closed().isEmpty(); i++) {
            line.receive("{\"type\":\"ping\"}", true);
            line.look();
            assertThat(peer.closed()).isEmpty();
            clock.advance(Duration.ofSeconds(1));
        }
        line.look();

        assertThat(peer.closed()).contains(1013);
    }

    @Test
    @Tag("R3")
    void what_is_read_for_a_peer_waits_until_it_has_taken_what_was_sent() {
        List<String> read = new ArrayList<>();
        line.receive(HELLO, true);
        peer.stopReading();
        line.send(Frame.of("pong"));
        line.whenSent(() -> {
            read.add("one");
            line.send(Frame.of("pong"));
        });
        line.whenSent(() -> read.add("two"));
        assertThat(read).isEmpty();

        peer.readOne();
        assertThat(read).containsExactly("one");
        peer.readOne();
        assertThat(read).containsExactly("one", "two");
    }

    @Test
    void twenty_bad_frames_in_a_minute_end_it_and_nineteen_do_not() {
        line.receive(HELLO, true);
        for (int i = 0; i < 19; i++) {
            line.receive("{}", true);
        }
        assertThat(peer.got()).hasSize(19).allMatch(frame -> frame.contains("bad-frame"));
        assertThat(peer.closed()).isEmpty();

        line.receive("{}", true);
        assertThat(peer.closed()).contains(1008);
    }

    @Test
    @Tag("W8")
    void a_command_that_comes_too_fast_is_refused_by_its_type_and_a_sign_is_not() {
        line.receive(HELLO, true);
        for (int i = 0; i < 60; i++) {
            line.receive("{\"type\":\"say\",\"id\":\"" + i + "\"}", true);
        }
        line.receive("{\"type\":\"typing\"}", true);
        line.receive("{\"type\":\"withdraw-consent\"}", true);

        assertThat(peer.got().subList(60, peer.got().size()))
                .singleElement()
                .asString()
                .contains("\"re\":\"withdraw-consent\"", "\"rate\"", "retryAfterMs");
    }

    @Test
    @Tag("V3")
    void a_flood_is_refused_first_and_then_cut_off() {
        line.receive(HELLO, true);
        for (int i = 0; i < 5_000 && peer.closed().isEmpty(); i++) {
            line.receive("{\"type\":\"say\",\"id\":\"" + i + "\",\"text\":\"x\"}", true);
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(line.said).hasSizeBetween(60, 120);
        assertThat(peer.got()).anyMatch(frame -> frame.contains("\"rate\"") && frame.contains("retryAfterMs"));
        assertThat(peer.closed()).contains(1008);
    }

    @Test
    void bytes_are_not_taken() {
        line.receive(HELLO, true);
        line.receiveBytes();

        assertThat(peer.closed()).contains(1003);
    }

    @Test
    @Tag("R3")
    void while_the_database_is_away_a_message_is_to_be_sent_again_and_the_line_stays() {
        line.receive(HELLO, true);
        line.away = true;
        line.receive("{\"type\":\"say\",\"id\":\"7\",\"text\":\"x\"}", true);
        line.receive("{\"type\":\"close\"}", true);
        line.receive("{\"type\":\"typing\",\"on\":true}", true);

        assertThat(peer.got())
                .hasSize(2)
                .allMatch(frame -> frame.contains("\"busy\"") && frame.contains("\"retryAfterMs\":1000"));
        assertThat(peer.got().get(0)).contains("\"id\":\"7\"");
        assertThat(peer.got().get(1)).contains("\"re\":\"close\"");
        assertThat(peer.closed()).isEmpty();
    }

    @Test
    @Tag("R3")
    void what_came_before_the_connection_ended_is_done_and_then_everything_is_given_back() {
        List<Runnable> crew = new ArrayList<>();
        Room late = new Room(peer, crew);
        late.receive(HELLO, true);
        late.receive("{\"type\":\"say\",\"id\":\"1\",\"text\":\"goodbye\"}", true);
        late.ended();
        crew.forEach(Runnable::run);

        assertThat(late.said).containsExactly("1");
        assertThat(late.gone).isTrue();
        assertThat(peer.got()).isEmpty();
    }

    @Test
    void nothing_is_done_for_a_peer_after_everything_was_given_back() {
        List<String> done = new ArrayList<>();
        line.receive(HELLO, true);
        line.inTurn(() -> done.add("before"));
        line.ended();
        line.inTurn(() -> done.add("after"));

        assertThat(done).containsExactly("before");
    }

    @Test
    void silence_for_a_minute_ends_it() {
        line.receive(HELLO, true);
        clock.advance(Duration.ofSeconds(61));
        line.look();

        assertThat(peer.closed()).contains(1001);
    }

    private final class Room extends Line {

        private final List<String> said = new ArrayList<>();
        private boolean away;
        private boolean gone;

        Room() {
            this(peer);
        }

        Room(Peer peer) {
            super(peer.session(), clock, new LineSettings(20, 1), Runnable::run, new CallerContext());
        }

        Room(Peer peer, List<Runnable> crew) {
            super(peer.session(), clock, new LineSettings(20, 1), crew::add, new CallerContext());
        }

        @Override
        protected void hello(Fields frame) {
            assertThat(frame.number("after")).isZero();
        }

        @Override
        protected void frame(String type, Fields frame) {
            if (away) {
                throw new EJBException("away");
            }
            said.add(frame.text("id"));
            answer(frame, frame.text("id"), new Outcome.Committed(said.size(), Instant.EPOCH, false));
        }

        @Override
        protected Caller caller() {
            throw new IllegalStateException("nobody's");
        }

        @Override
        protected void gone() {
            gone = true;
        }
    }
}
