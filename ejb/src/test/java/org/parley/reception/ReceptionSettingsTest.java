package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "P30D"})
    void bounds_belong_to_it(Duration tokenAfterEnd) {
        assertThat(new ReceptionSettings(tokenAfterEnd).tokenAfterEnd()).isEqualTo(tokenAfterEnd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT24H", "PT0S", "PT59.999S", "P30DT0.001S"})
    void what_is_out_of_bounds_is_refused_by_name(Duration tokenAfterEnd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceptionSettings(tokenAfterEnd))
                .withMessage("parley.visitor.token-after-end is %s, allowed are PT1M to PT720H", tokenAfterEnd);
    }
}
