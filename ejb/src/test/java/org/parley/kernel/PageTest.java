package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void one_more_than_asked_for_tells_where_the_next_begins() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, Function.identity()))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.of("b")));
    }

    @Test
    void nothing_follows_what_was_read_whole() {
        assertThat(Page.of(List.of("a", "b"), 2, Function.identity()))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.empty()));
        assertThat(Page.of(List.<String>of(), 2, Function.identity()).items()).isEmpty();
    }
}
