package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.SealBrokenException.Flaw;

@Tag("V15")
class SealedTextTest {

    private static final String CONTENT = "canary-4711";
    private static final ConversationId CONVERSATION = ConversationId.random();
    private static final SealContext ROW = new SealContext(new TenantId(1), CONVERSATION, 3, Part.VISITOR);
    private static final byte[] STORED = {1, 2, 3};

    @SuppressWarnings("unused")
    private static final List<SealContext> OTHER_ROWS_OF_THE_TENANT = List.of(
            new SealContext(ROW.tenant(), ConversationId.random(), 3, Part.VISITOR),
            new SealContext(ROW.tenant(), CONVERSATION, 4, Part.VISITOR),
            new SealContext(ROW.tenant(), CONVERSATION, 3, Part.AGENT));

    @Test
    void a_new_text_can_be_read() {
        assertThat(SealedText.of(ROW, CONTENT).text()).isEqualTo(CONTENT);
        assertThat(SealedText.of(ROW, CONTENT).checkedAgainst(ROW).text()).isEqualTo(CONTENT);
    }

    @Test
    void a_stored_text_is_read_only_after_it_was_checked() {
        SealedText opened = SealedText.opened(ROW, CONTENT, STORED);
        assertThatIllegalStateException().isThrownBy(opened::text).withMessageNotContaining(CONTENT);
        assertThat(opened.checkedAgainst(ROW).text()).isEqualTo(CONTENT);
        assertThat(opened.checkedAgainst(ROW).checkedAgainst(ROW).text()).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @FieldSource("OTHER_ROWS_OF_THE_TENANT")
    void a_text_in_a_wrong_row_is_named_by_that_row(SealContext row) {
        assertBroken(SealedText.opened(ROW, CONTENT, STORED).checkedAgainst(row), Flaw.WRONG_ROW, row);
        assertThat(SealedText.of(ROW, CONTENT).belongsTo(row)).isFalse();
    }

    @Test
    @Tag("V14")
    void a_text_of_a_foreign_tenant_is_named_as_such_whether_it_opened_or_not() {
        SealContext row = new SealContext(new TenantId(2), CONVERSATION, 3, Part.VISITOR);
        assertBroken(SealedText.opened(ROW, CONTENT, STORED).checkedAgainst(row), Flaw.WRONG_TENANT, row);
        SealedText closed = SealedText.broken(Flaw.NO_KEY, ROW, STORED);
        assertBroken(closed.checkedAgainst(row), Flaw.WRONG_TENANT, row);
    }

    @Test
    void a_text_found_in_the_wrong_row_does_not_become_right_in_its_own() {
        SealContext other = new SealContext(ROW.tenant(), CONVERSATION, 4, Part.VISITOR);
        assertThat(SealedText.opened(ROW, CONTENT, STORED)
                        .checkedAgainst(other)
                        .checkedAgainst(ROW)
                        .isIntact())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_text_keeps_its_reason_in_its_own_row(Flaw flaw) {
        assertBroken(SealedText.broken(flaw, ROW, STORED).checkedAgainst(ROW), flaw, ROW);
        assertBroken(SealedText.broken(flaw, null, STORED).checkedAgainst(ROW), flaw, ROW);
    }

    @Test
    void a_broken_text_of_no_known_place_can_still_say_why() {
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(SealedText.broken(Flaw.TAMPERED, null, STORED)::text)
                .satisfies(e -> assertThat(e.place()).isEmpty());
    }

    @Test
    void nothing_shows_the_content() {
        SealedText opened = SealedText.opened(ROW, CONTENT, STORED);
        assertThat(Stream.of(SealedText.of(ROW, CONTENT), opened, opened.checkedAgainst(ROW)))
                .noneMatch(text -> text.toString().contains("canary"));
    }

    @Test
    void stored_texts_are_equal_by_their_bytes_so_that_a_check_is_no_change() {
        SealedText opened = SealedText.opened(ROW, CONTENT, STORED);
        SealContext other = new SealContext(ROW.tenant(), CONVERSATION, 4, Part.VISITOR);
        assertThat(opened)
                .isEqualTo(opened.checkedAgainst(ROW))
                .isEqualTo(opened.checkedAgainst(other))
                .hasSameHashCodeAs(opened.checkedAgainst(other))
                .isNotEqualTo(SealedText.opened(ROW, CONTENT, new byte[] {4}))
                .isNotEqualTo(SealedText.of(ROW, CONTENT));
    }

    @Test
    void new_texts_are_equal_by_place_and_content() {
        SealContext other = new SealContext(ROW.tenant(), CONVERSATION, 4, Part.VISITOR);
        assertThat(SealedText.of(ROW, CONTENT))
                .isEqualTo(SealedText.of(ROW, CONTENT))
                .hasSameHashCodeAs(SealedText.of(ROW, CONTENT))
                .isNotEqualTo(SealedText.of(ROW, "other"))
                .isNotEqualTo(SealedText.of(other, CONTENT));
    }

    @Test
    void a_negative_seq_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealContext(ROW.tenant(), CONVERSATION, -1, Part.VISITOR));
    }

    private static void assertBroken(SealedText text, Flaw flaw, SealContext place) {
        assertThat(text.isIntact()).isFalse();
        assertThat(text.flaw()).contains(flaw);
        assertThat(text.belongsTo(place)).isFalse();
        assertThat(text.toString()).doesNotContain("canary");
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(text::text)
                .withMessageContaining(place.conversation().toString())
                .withMessageContaining("seq " + place.seq())
                .withMessageContaining(flaw.name())
                .withMessageNotContaining("canary")
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("PARLEY-VLT-0007");
                    assertThat(e.flaw()).isEqualTo(flaw);
                    assertThat(e.place()).contains(place);
                });
    }
}
