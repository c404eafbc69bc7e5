package org.parley.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W3")
class MaskerTest {

    private final Masker masker = new Masker();

    @ParameterizedTest
    @CsvFileSource(resources = "masked.csv", delimiter = '|', numLinesToSkip = 1)
    void data_is_replaced_however_it_is_written(String text, String masked) {
        assertThat(masker.mask(unescaped(text)).text()).isEqualTo(unescaped(masked));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "readable.csv", delimiter = '|', numLinesToSkip = 1)
    void numbers_that_are_no_such_data_stay_readable(String text) {
        Masked masked = masker.mask(text);

        assertThat(masked.text()).isEqualTo(text);
        assertThat(masked.findings()).isEmpty();
    }

    @Test
    void findings_point_at_their_replacement_in_utf_16_units_of_the_masked_text() {
        Masked masked = masker.mask("🙂 4111 1111 1111 1111 or jane@example.com, +49 171 1234567!");

        assertThat(masked.text()).isEqualTo("🙂 •••• 1111 or ••••, •••• 67!");
        assertThat(masked.findings())
                .containsExactly(
                        new Finding(DataClass.PAN, 3, 12),
                        new Finding(DataClass.EMAIL, 16, 20),
                        new Finding(DataClass.PHONE, 22, 29));
        assertThat(masked.findings())
                .extracting(finding -> masked.text().substring(finding.start(), finding.end()))
                .containsExactly("•••• 1111", "••••", "•••• 67");
    }

    @Test
    void a_number_is_found_under_its_own_class() {
        assertThat(classes("4111111111111111")).containsExactly(DataClass.PAN);
        assertThat(classes("DE89 3704 0044 0532 0130 00")).containsExactly(DataClass.IBAN);
        assertThat(classes("jane@example.com")).containsExactly(DataClass.EMAIL);
        assertThat(classes("+44 20 7946 0958")).containsExactly(DataClass.PHONE);
    }

    @Test
    void what_is_two_things_at_once_is_the_graver_of_them() {
        assertThat(classes("4111111111111111@example.com")).containsExactly(DataClass.PAN);
        assertThat(classes("4111 1111 1111 1111@example.com")).containsExactly(DataClass.PAN);
    }

    @Test
    void a_plus_sign_makes_a_telephone_number_of_what_would_be_a_card_but_hides_no_card() {
        assertThat(classes("+4222222222222")).containsExactly(DataClass.PHONE);
        assertThat(classes("+4222_2222_2222_2")).containsExactly(DataClass.PAN);
        assertThat(classes("+4111111111111111")).containsExactly(DataClass.PAN);
    }

    @Test
    void text_without_data_is_given_back_as_it_is() {
        String text = "Grüße, bis um 10:30 am 12. Mai & danke";

        assertThat(masker.mask(text).text()).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111 1111 1111 1111", "+49 171 1234567, jane@example.com", "DE89370400440532013000"})
    void masked_text_is_not_masked_again(String text) {
        String once = masker.mask(text).text();

        assertThat(masker.mask(once).text()).isEqualTo(once);
        assertThat(masker.mask((once + " ").repeat(4)).findings()).isEmpty();
    }

    @Test
    void what_is_left_of_a_joined_pair_of_cards_is_nothing() {
        Masked masked = masker.mask("41111111111111115555555555554444");

        assertThat(masked.text()).isEqualTo("•••• 1111•••• 4444");
        assertThat(masked.findings())
                .containsExactly(new Finding(DataClass.PAN, 0, 9), new Finding(DataClass.PAN, 9, 18));
    }

    @Test
    void a_missing_text_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> masker.mask(nothing()));
    }

    @Test
    void a_finding_covers_something() {
        assertThatThrownBy(() -> new Finding(DataClass.PAN, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(DataClass.PAN, -1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<DataClass> classes(String text) {
        return masker.mask(text).findings().stream().map(Finding::dataClass).toList();
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static String nothing() {
        return null;
    }

    private static String unescaped(String text) {
        return text.replace("<zwsp>", "\u200B")
                .replace("<nbsp>", "\u00A0")
                .replace("<keycap>", "\uFE0F\u20E3")
                .replace("<crlf>", "\r\n");
    }
}
