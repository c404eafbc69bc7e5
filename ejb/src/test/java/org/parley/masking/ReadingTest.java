package org.parley.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W3")
class ReadingTest {

    @Test
    void digits_of_every_script_read_as_ascii_digits() {
        for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
                Reading reading = Reading.of(Character.toString(codePoint));
                assertThat(reading.at(0) - '0').isEqualTo(Character.digit(codePoint, 10));
            }
        }
    }

    @Test
    void the_range_that_is_passed_over_holds_nothing_that_reads_as_a_digit_or_an_at_sign() {
        for (char c = 0x80; c < 0xFFFF; c++) {
            if (Reading.isBetweenDigits(c)) {
                assertThat(Reading.digit(c)).isNegative();
                assertThat(Reading.isAt(c)).isFalse();
            }
        }
    }

    @Test
    void what_is_invisible_is_left_out_and_marks_belong_to_what_they_sit_on() {
        Reading reading = Reading.of("1\u200B2\uFE0F\u20E3x");

        assertThat(reading.text(0, reading.length())).isEqualTo("12x");
        assertThat(reading.end(0)).isEqualTo(1);
        assertThat(reading.start(1)).isEqualTo(2);
        assertThat(reading.end(1)).isEqualTo(5);
    }

    @Test
    void escapes_read_as_what_they_stand_for() {
        Reading reading = Reading.of("\\u0034&nbsp;&#49;&#x31;\\uZZZZ&#;");

        assertThat(reading.text(0, 4)).isEqualTo("4 11");
        assertThat(reading.start(1)).isEqualTo(6);
        assertThat(reading.text(4, reading.length())).isEqualTo("\\uZZZZ&#;");
    }
}
