package org.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void the_last_line_holds_the_bytes() throws IOException {
        String histogram = " num     #instances         #bytes  class name (module)\n"
                + "   1:         21000        1900000  [B (java.base@17)\n"
                + "Total         31000        2100000\n";

        assertThat(LiveHeap.total(histogram)).isEqualTo(2_100_000);
    }

    @Test
    void what_is_no_histogram_is_not_taken_for_a_small_heap() {
        assertThatThrownBy(() -> LiveHeap.total("4711:\njava.io.IOException: No such process\n"))
                .isInstanceOf(IOException.class);
    }
}
