package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_random_one_has_256_bits_and_never_comes_twice() {
        assertThat(Stream.generate(() -> Secret.random().reveal()).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        text -> assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32));
    }

    @Test
    void it_is_not_told_by_accident() {
        assertThat(Secret.of("quagmire")).asString().isEqualTo("[REDACTED]");
    }
}
