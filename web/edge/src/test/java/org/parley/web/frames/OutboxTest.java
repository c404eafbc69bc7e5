package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class OutboxTest {

    private final Peer peer = new Peer();
    private final TickingClock clock = new TickingClock();
    private int overflows;
    private final Outbox outbox = new Outbox(peer.session(), clock, () -> overflows++);

    @Test
    void frames_wait_for_a_peer_that_pauses_and_go_in_order() {
        peer.stopReading();
        List<String> frames =
                IntStream.range(0, 1_000).mapToObj(i -> "frame " + i).toList();
        frames.forEach(outbox::send);

        assertThat(peer.got()).hasSize(1);
        peer.readAgain();

        assertThat(peer.got()).isEqualTo(frames);
        assertThat(overflows).isZero();
    }

    @Test
    void a_thousand_waiting_frames_are_not_a_thousand_calls_deep() throws InterruptedException {
        peer.stopReading();
        IntStream.range(0, 1_000).forEach(i -> outbox.send("frame"));

        // A stack that holds a loop, and no recursion of a thousand.
        Thread reader = new Thread(null, peer::readAgain, "reader", 64 * 1024);
        reader.start();
        reader.join();

        assertThat(peer.got()).hasSize(1_000);
    }

    @Test
    void a_peer_that_does_not_read_is_given_up_and_holds_nothing() {
        peer.stopReading();
        IntStream.range(0, 2_000).forEach(i -> outbox.send("frame"));

        assertThat(overflows).isEqualTo(1);
        peer.readAgain();
        assertThat(peer.got()).hasSize(1);
    }

    @Test
    void a_few_long_frames_are_as_much_as_many_short_ones() {
        peer.stopReading();
        IntStream.range(0, 20).forEach(i -> outbox.send("x".repeat(100_000)));

        assertThat(overflows).isEqualTo(1);
    }

    @Test
    void what_is_to_follow_waits_until_the_peer_has_taken_all_and_not_for_one_who_has_gone() {
        List<String> done = new ArrayList<>();
        outbox.whenEmpty(() -> done.add("at once"));
        peer.stopReading();
        outbox.send("one");
        outbox.send("two");
        outbox.whenEmpty(() -> done.add("after two"));
        assertThat(done).containsExactly("at once");

        peer.readAgain();
        assertThat(done).containsExactly("at once", "after two");

        peer.stopReading();
        outbox.send("three");
        outbox.whenEmpty(() -> done.add("never"));
        outbox.close();
        peer.readAgain();
        assertThat(done).hasSize(2);
    }

    @Test
    void a_peer_is_stuck_while_it_takes_nothing_of_what_waits_for_it() {
        outbox.send("one");
        clock.advance(Duration.ofSeconds(30));
        assertThat(outbox.isStuckSince(clock.millis() - 10_000)).isFalse();

        peer.stopReading();
        outbox.send("two");
        outbox.send("three");
        assertThat(outbox.isStuckSince(clock.millis() - 10_000)).isFalse();
        clock.advance(Duration.ofSeconds(11));
        assertThat(outbox.isStuckSince(clock.millis() - 10_000)).isTrue();

        peer.readOne();
        assertThat(outbox.isStuckSince(clock.millis() - 10_000)).isFalse();
    }

    @Test
    void whoever_sends_to_somebody_who_has_just_gone_notices_nothing() {
        peer.vanish();

        outbox.send("frame");
        outbox.send("frame");

        assertThat(peer.got()).isEmpty();
    }
}
