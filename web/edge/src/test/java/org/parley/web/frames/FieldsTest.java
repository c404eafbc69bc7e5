package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("V3")
class FieldsTest {

    @Test
    void fields_are_read_by_their_kind() {
        Fields fields = Fields.parse(
                "{\"type\":\"say\",\"n\":7,\"on\":true,\"o\":{\"k\":\"v\"},\"a\":[1,{\"x\":[]}],\"z\":null}");

        assertThat(fields.text("type")).isEqualTo("say");
        assertThat(fields.number("n")).isEqualTo(7);
        assertThat(fields.flag("on")).isTrue();
        assertThat(fields.flag("absent")).isFalse();
        assertThat(fields.fields("o").texts()).containsEntry("k", "v");
        assertThat(fields.optionalText("z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "[]",
                "\"x\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}{",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{\"a\":99999999999999999999}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}"
            })
    void what_is_not_exactly_one_acceptable_object_is_refused(String json) {
        assertThatExceptionOfType(BadFrameException.class).isThrownBy(() -> Fields.parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":1}", "{\"id\":{}}", "{\"id\":true}", "{\"id\":null}", "{\"id\":[\"x\"]}"})
    void a_text_that_is_missing_or_something_else_is_refused(String json) {
        assertThatExceptionOfType(BadFrameException.class)
                .isThrownBy(() -> Fields.parse(json).text("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":-1}", "{\"n\":\"1\"}", "{\"n\":1.5}", "{}"})
    void a_number_that_is_missing_negative_or_broken_is_refused(String json) {
        assertThatExceptionOfType(BadFrameException.class)
                .isThrownBy(() -> Fields.parse(json).number("n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"o\":[]}", "{\"o\":1.5}", "{\"o\":\"\"}", "{\"o\":7}"})
    void what_should_be_an_object_and_is_none_is_refused(String json) {
        assertThatExceptionOfType(BadFrameException.class)
                .isThrownBy(() -> Fields.parse(json).fields("o"));
    }

    @Test
    void an_error_never_quotes_what_was_sent() {
        assertThatExceptionOfType(BadFrameException.class)
                .isThrownBy(() -> Fields.parse("{\"text\":\"secret word"))
                .satisfies(e -> assertThat(e).hasMessageNotContaining("secret").hasNoCause());
    }
}
