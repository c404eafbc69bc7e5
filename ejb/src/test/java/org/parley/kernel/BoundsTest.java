package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private final Bounds<Integer> bounds = new Bounds<>(1, 64);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64})
    void what_is_within_is_given_back(int value) {
        assertThat(bounds.check("parley.append.lanes", value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 65})
    void what_is_not_is_named_with_its_bounds(int value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounds.check("parley.append.lanes", value))
                .withMessage("parley.append.lanes is %d, allowed are 1 to 64", value);
    }
}
