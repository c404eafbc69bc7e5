package org.parley.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void the_middle_is_taken_of_odd_and_even_rounds() {
        assertThat(new Samples(List.of(9.0, 1.0, 3.0)).median()).isEqualTo(3);
        assertThat(new Samples(List.of(9.0, 1.0, 3.0, 5.0)).median()).isEqualTo(4);
    }

    @Test
    void a_ratio_is_taken_round_by_round_so_that_a_slow_machine_counts_for_both() {
        Samples ours = new Samples(List.of(100.0, 10.0, 90.0));
        Samples theirs = new Samples(List.of(50.0, 5.0, 30.0));

        assertThat(ours.over(theirs).values()).containsExactly(2.0, 2.0, 3.0);
        assertThat(ours.minus(theirs).values()).containsExactly(50.0, 5.0, 60.0);
    }

    @Test
    void the_noise_is_told_where_there_were_several_rounds() {
        assertThat(new Samples(List.of(1_000.4, 2_000.0, 1_500.0)).text(0)).isEqualTo("1,500 (1,000–2,000)");
        assertThat(new Samples(List.of(1.25)).text(2)).isEqualTo("1.25");
    }

    @Test
    void what_was_not_measured_is_no_figure() {
        assertThat(new Samples(List.of()).text(1)).isEqualTo("–");
    }
}
