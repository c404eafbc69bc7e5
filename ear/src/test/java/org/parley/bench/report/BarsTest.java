package org.parley.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void a_bar_is_as_long_as_its_median_and_shows_its_range() {
        String svg = new Bars("Rate <of all>", 0)
                .group("50 pairs")
                .bar("one", new Samples(List.of(100.0)))
                .bar("two", new Samples(List.of(40.0, 60.0, 50.0)))
                .svg();

        assertThat(svg).contains("Rate &lt;of all>", ">50 pairs<", "width=\"440.0\"", "width=\"220.0\"");
        assertThat(svg).containsOnlyOnce("<path class=\"range\"");
    }

    @Test
    void what_was_not_measured_has_no_bar() {
        String svg = new Bars("Rate", 0)
                .group("")
                .bar("none", new Samples(List.of()))
                .svg();

        assertThat(svg).doesNotContain("<rect");
    }
}
