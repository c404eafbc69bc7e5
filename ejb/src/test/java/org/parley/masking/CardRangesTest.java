package org.parley.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("W3")
class CardRangesTest {

    @ParameterizedTest
    @CsvSource({
        "122000, 15",
        "220012, 16",
        "222100, 16",
        "272099, 16",
        "305999, 14",
        "309500, 14",
        "340000, 15",
        "352800, 16",
        "358999, 19",
        "360000, 14",
        "379999, 15",
        "389999, 14",
        "400000, 13",
        "499999, 19",
        "501800, 13",
        "510000, 16",
        "559999, 16",
        "601100, 16",
        "606282, 16",
        "622126, 19",
        "630400, 16",
        "644000, 16",
        "659999, 16",
        "679999, 19",
        "810000, 16",
        "979200, 16",
        "986000, 16",
        "286900, 16",
        "305000, 17",
        "361000, 18",
        "501105, 16",
        "502275, 16",
        "504175, 16",
        "507803, 16",
        "560000, 16",
        "588848, 16",
        "589562, 19",
        "605141, 16",
        "670000, 19",
        "819000, 16",
        "968201, 16"
    })
    void a_network_s_prefix_is_known_with_its_lengths(int prefix, int length) {
        assertThat(CardRanges.allows(prefix, length)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16",
        "100000, 16",
        "222099, 16",
        "272100, 16",
        "340000, 16",
        "400000, 15",
        "560000, 15",
        "590000, 16",
        "999999, 16"
    })
    void an_unassigned_prefix_or_length_is_not(int prefix, int length) {
        assertThat(CardRanges.allows(prefix, length)).isFalse();
    }
}
