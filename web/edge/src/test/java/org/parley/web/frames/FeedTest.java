package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.journal.Author;
import org.parley.journal.Said;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;

class FeedTest {

    private final List<Said> journal = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final Feed feed = new Feed(this::since, said -> told.add(said.seq()), Runnable::run);

    @Test
    @Tag("R3")
    void a_gap_is_read_from_the_journal() {
        feed.start(0);
        say();
        say();
        feed.hear(say(), false);

        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Tag("R3")
    void what_was_heard_twice_is_told_once() {
        feed.start(0);
        Said said = say();
        feed.hear(said, false);
        feed.hear(said, false);

        assertThat(told).containsExactly(1L);
    }

    @Test
    void ones_own_words_are_not_told_back() {
        feed.start(0);
        feed.hear(say(), true);
        feed.hear(say(), false);

        assertThat(told).containsExactly(2L);
    }

    @Test
    @Tag("W3")
    void ones_own_words_are_told_back_as_they_were_kept_if_something_was_masked() {
        feed.start(0);
        feed.hear(say(new Finding(DataClass.PAN, 0, 9)), true);

        assertThat(told).containsExactly(1L);
    }

    private Said say(Finding... findings) {
        long seq = journal.size() + 1;
        List<Finding> masked = List.of(findings);
        Said said = new Said(seq, "c" + seq, Author.VISITOR, null, "•••• 1111", masked, Instant.EPOCH, false);
        journal.add(said);
        return said;
    }

    private List<Said> since(long after, int limit) {
        return journal.stream().filter(said -> said.seq() > after).limit(limit).toList();
    }
}
