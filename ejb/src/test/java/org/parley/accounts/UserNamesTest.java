package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", " Alice ", "a.b_c+d@bank.example", "7"})
    void a_plain_name_is_kept_in_lower_case(String typed) {
        assertThat(UserNames.canonical(typed)).hasValue(typed.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "al ice", "аlice", "ali\u0000ce", "alice\u202e", "İ", "(admin)", "a'b"})
    void a_name_that_could_be_mistaken_for_another_is_nobodys(String typed) {
        assertThat(UserNames.canonical(typed)).isEmpty();
    }

    @Test
    void a_name_has_at_most_64_characters() {
        assertThat(UserNames.canonical("a".repeat(64))).isPresent();
        assertThat(UserNames.canonical("a".repeat(65))).isEmpty();
    }
}
