package org.parley.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
    void numbers_and_fractions_in_one_character_read_as_the_digits_that_normalising_makes_of_them() {
        for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            String digits = asciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
            if (Character.getType(codePoint) == Character.OTHER_NUMBER && !digits.isEmpty()) {
                Reading reading = Reading.of(text);
                assertThat(asciiDigits(reading.text(0, reading.length()))).isEqualTo(digits);
                assertThat(Reading.digits(codePoint)).isEqualTo(digits.length());
            }
        }
    }

    @Test
    void what_one_character_unfolds_to_stands_where_it_stands() {
        Reading reading = Reading.of("x⑩¼");

        assertThat(reading.text(0, reading.length())).isEqualTo("x101/4");
        assertThat(reading.start(1)).isEqualTo(reading.start(2)).isEqualTo(1);
        assertThat(reading.end(3)).isEqualTo(reading.end(5)).isEqualTo(3);
    }

    @Test
    void the_range_that_is_passed_over_holds_nothing_that_reads_as_a_digit_or_an_at_sign() {
        for (char c = 0x80; c < 0xFFFF; c++) {
            if (Reading.isBetweenDigits(c)) {
                assertThat(Reading.digits(c)).isZero();
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

    private static String asciiDigits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
