package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellViewTest {

    @ParameterizedTest
    @CsvSource({
        "Inês Duarte, ID",
        "alice, A",
        "Maximiliana Philippa von Wolfe, MW",
        "'  Ada   Lovelace ', AL",
        "'', ''",
        "é́lan vital, É́V",
        "عبد الأندلسي, عا"
    })
    void initials_are_the_first_letters_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(ShellView.initials(name)).isEqualTo(initials);
    }
}
