package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.journal.Author;
import org.parley.journal.Said;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;
import org.parley.masking.Masked;

@Tag("R3")
class FeedTest {

    private static final Long END = -1L;

    private final List<Said> stored = new ArrayList<>();
    private final List<Long> got = new ArrayList<>();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private boolean away;
    private Runnable meanwhile = () -> {};
    private final Feed feed = new Feed(this::since, said -> got.add(said.seq()), Runnable::run, () -> stuck.set(true));

    @Test
    void everything_after_the_place_is_read_in_pages_and_then_heard() {
        store(1, 450);
        feed.start(3, 450);
        feed.hear(said(451), false);

        assertThat(got)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(4, 451).boxed().toList());
    }

    @Test
    void who_has_everything_reads_nothing() {
        away = true;
        feed.start(3, 3);
        feed.hear(said(4), false);

        assertThat(got).containsExactly(4L);
        assertThat(stuck).isFalse();
    }

    @Test
    void what_is_heard_before_the_start_is_not_passed_over() {
        store(1, 4);
        feed.hear(said(4), false);
        feed.start(1, 2);

        assertThat(got).containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_place_that_was_never_given_is_the_end() {
        feed.start(9, 3);
        feed.hear(said(4), false);

        assertThat(got).containsExactly(4L);
    }

    @Test
    void a_page_is_read_when_the_reader_has_taken_the_one_before() {
        Queue<Runnable> pages = new ArrayDeque<>();
        Feed slow = new Feed(this::since, said -> got.add(said.seq()), pages::add, () -> stuck.set(true));
        store(1, 100);
        slow.start(0, 100);
        slow.hear(said(101), false);
        store(101, 101);

        for (int taken = 0; !pages.isEmpty(); taken = got.size()) {
            pages.remove().run();
            assertThat(got.size() - taken).isLessThanOrEqualTo(32);
        }
        assertThat(got)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 101).boxed().toList());
    }

    @Test
    void a_gap_is_read_and_nothing_comes_twice() {
        feed.start(0, 0);
        store(1, 3);
        feed.hear(said(3), false);
        feed.hear(said(2), false);
        feed.hear(said(4), false);

        assertThat(got).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void what_is_said_while_nothing_is_found_is_looked_for_again() {
        meanwhile = () -> {
            store(1, 3);
            feed.hear(said(3), false);
        };
        feed.start(0, 0);
        feed.hear(said(2), false);

        assertThat(got).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_was_committed_and_not_yet_heard_comes_before_the_end() {
        feed.start(0, 0);
        feed.hear(said(1), false);
        store(1, 2);
        feed.finish(() -> got.add(END));
        feed.hear(said(2), false);

        assertThat(got).containsExactly(1L, 2L, END);
    }

    @Test
    void what_was_committed_while_something_else_is_read_comes_before_the_end() {
        meanwhile = () -> {
            store(1, 2);
            feed.finish(() -> got.add(END));
        };
        feed.start(0, 0);
        feed.hear(said(2), false);

        assertThat(got).containsExactly(1L, 2L, END);
    }

    @Test
    void what_the_reader_said_itself_is_skipped_unless_it_was_masked() {
        feed.start(0, 0);
        feed.hear(said(1), true);
        feed.hear(masked(2), true);
        feed.hear(said(3), false);

        assertThat(got).containsExactly(2L, 3L);
    }

    @Test
    void what_is_heard_but_not_to_be_read_ends_the_search() {
        feed.start(0, 0);
        feed.hear(said(9), false);

        assertThat(got).isEmpty();
    }

    @Test
    void a_gap_that_cannot_be_read_is_told() {
        feed.start(0, 0);
        away = true;
        feed.hear(said(2), false);

        assertThat(stuck).isTrue();
    }

    private List<Said> since(long after, int limit) {
        if (away) {
            throw new PersistenceException("away");
        }
        List<Said> page =
                stored.stream().filter(said -> said.seq() > after).limit(limit).toList();
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
        return page;
    }

    private void store(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(seq -> stored.add(said(seq)));
    }

    private static Said said(long seq) {
        return new Said(seq, "id" + seq, Author.VISITOR, null, new Masked("text", List.of()), Instant.EPOCH, false);
    }

    private static Said masked(long seq) {
        List<Finding> findings = List.of(new Finding(DataClass.PAN, 0, 4));
        return new Said(seq, "id" + seq, Author.VISITOR, null, new Masked("text", findings), Instant.EPOCH, false);
    }
}
