package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static final FormField NAME =
            new FormField("name", Map.of("en", "Your \"name\"", "de", "Ihr Name"), FormField.Type.TEXT, true, 80);
    private static final FormField MAIL =
            new FormField("mail", Map.of("en", "E-mail"), FormField.Type.EMAIL, false, 120);

    @Test
    void a_form_is_read_as_it_was_written() {
        assertThat(FormFields.parse(FormFields.print(List.of(NAME, MAIL)))).containsExactly(NAME, MAIL);
        assertThat(FormFields.parse(FormFields.print(List.of()))).isEmpty();
    }

    @Test
    void a_label_falls_back_to_the_sites_locale_and_then_to_any() {
        assertThat(NAME.label("de", "en")).isEqualTo("Ihr Name");
        assertThat(NAME.label("fr", "de")).isEqualTo("Ihr Name");
        assertThat(MAIL.label("de", "fr")).isEqualTo("E-mail");
    }
}
