package org.parley.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to be slow or to break the reading. The limit is a hundred times what the slowest takes. */
@Tag("W3")
class HostileTextTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Masker masker = new Masker();

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void is_read_in_bounded_time(String name, String text) {
        assertTimeoutPreemptively(BOUND, () -> masker.mask(text), name);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("4,000 digits", "1".repeat(4_000)),
                Arguments.of("a million digits", "4".repeat(1_000_000)),
                Arguments.of("50,000 letters and an at sign", "a".repeat(50_000) + "@"),
                Arguments.of("at signs", "@".repeat(500_000)),
                Arguments.of("quoted local parts", "\"@".repeat(250_000)),
                Arguments.of("endless domain", "a@" + "b.".repeat(250_000)),
                Arguments.of("endless hyphens", "a@" + "b-".repeat(250_000)),
                Arguments.of("single digits", "1 ".repeat(250_000)),
                Arguments.of("telephone list", "0171 1234567 ".repeat(40_000)),
                Arguments.of("plus signs", "+".repeat(500_000) + "123456"),
                Arguments.of("accounts that fail", "DE89 3704 0044 0532 0130 01 ".repeat(20_000)),
                Arguments.of("half identifiers", "00000000-".repeat(60_000)),
                Arguments.of("half escapes", "&#".repeat(250_000) + "1\\u00"));
    }

    @Test
    void a_million_invisible_characters_hide_no_card() {
        String text = "4111" + "\u200B".repeat(1_000_000) + "111111111111";

        Masked masked = assertTimeoutPreemptively(BOUND, () -> masker.mask(text));

        assertThat(masked.text()).isEqualTo("•••• 1111");
    }

    @Test
    void unpaired_surrogates_are_kept_and_hide_no_card() {
        assertThat(masker.mask("\uD800 4111111111111111 \uDC00").text()).isEqualTo("\uD800 •••• 1111 \uDC00");
        assertThat(masker.mask("4111\uD8001111\uD8001111\uD8001111").text()).isEqualTo("•••• 1111");
        assertThat(masker.mask("\uDBFF").text()).isEqualTo("\uDBFF");
    }

    @Test
    void whatever_stands_around_a_card_the_card_is_gone_and_offsets_are_right() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String text = noise(random) + " 5555555555554444 " + noise(random);

            Masked masked = masker.mask(text);

            assertThat(masked.text()).doesNotContain("55555555");
            int end = 0;
            for (Finding finding : masked.findings()) {
                assertThat(finding.start()).isGreaterThanOrEqualTo(end);
                assertThat(masked.text().substring(finding.start(), finding.end()))
                        .startsWith("••••");
                end = finding.end();
            }
        }
    }

    @Test
    void a_number_before_a_card_does_not_lead_past_it() {
        Random random = new Random(8);
        for (int round = 0; round < 5_000; round++) {
            String before = random.nextLong(1, 100_000_000) + " ";

            String masked = masker.mask(before + "5555 3412 4444 1115").text();

            assertThat(masked).endsWith("•••• 1115");
            assertThat(before).startsWith(masked.replace("•••• 1115", ""));
        }
    }

    private static String noise(Random random) {
        String characters = "ab Z\n\t@.\"\\&#u;•+(0/é\u0301\u200B\uFF12\u0663\uD835\uDFF7\uD800";
        StringBuilder noise = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            noise.append(characters.charAt(random.nextInt(characters.length())));
        }
        return noise.append('x').toString();
    }
}
