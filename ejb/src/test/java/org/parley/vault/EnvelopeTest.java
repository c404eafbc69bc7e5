package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.SealBrokenException.Flaw;

@Tag("V15")
class EnvelopeTest {

    private static final DataKey KEY = DataKey.random();
    private static final AesGcm CIPHER = new AesGcm(KEY);
    /** Made with the platform's cipher alone, from the description of the form. */
    private static final String STORED_BY_VERSION_1 =
            "01020102030400000005000000000000000900112233445546778899aabbccddeeff"
                    + "0102030405060708"
                    + "1d92030a629ac5c519469acaf8e7d3b0736a6a542429c4b4bbc6e36f7376";

    private static final SealContext CONTEXT =
            new SealContext(new TenantId(7), ConversationId.random(), 41, Part.VISITOR);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Grüße, 你好, مرحبا 🙂", "\u0000\r\n"})
    void a_text_comes_back_as_it_was(String text) {
        assertThat(read(seal(CONTEXT, text)).open(CIPHER)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void the_head_names_where_the_text_belongs(Part part) {
        SealContext far =
                new SealContext(new TenantId(Integer.MAX_VALUE), ConversationId.random(), Long.MAX_VALUE, part);
        Envelope envelope = read(seal(far, "text"));
        assertThat(envelope.context()).isEqualTo(far);
        assertThat(envelope.keyId()).isEqualTo(KEY.id());
        assertThat(envelope.open(CIPHER)).isEqualTo("text");
    }

    @Test
    void the_content_is_not_in_the_stored_form() {
        String content = "the quick brown fox jumps over the lazy dog";
        String stored = new String(seal(CONTEXT, content), StandardCharsets.ISO_8859_1);
        for (int i = 0; i + 4 <= content.length(); i++) {
            assertThat(stored).doesNotContain(content.substring(i, i + 4));
        }
    }

    @Test
    void no_bit_can_be_changed_anywhere() {
        byte[] stored = seal(CONTEXT, "hello");
        for (int bit = 0; bit < stored.length * Byte.SIZE; bit++) {
            byte[] changed = stored.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Envelope envelope = Envelope.read(changed);
            assertThat(envelope == null ? null : envelope.open(CIPHER))
                    .as("bit %d", bit)
                    .isNull();
        }
    }

    @Test
    void it_cannot_be_cut_or_lengthened() {
        byte[] stored = seal(CONTEXT, "hello");
        for (int length = 0; length < stored.length + 20; length++) {
            Envelope envelope = length == stored.length ? null : Envelope.read(Arrays.copyOf(stored, length));
            assertThat(envelope == null ? null : envelope.open(CIPHER))
                    .as("length %d", length)
                    .isNull();
        }
    }

    @Test
    void another_key_does_not_open_it() {
        assertThat(read(seal(CONTEXT, "hello")).open(new AesGcm(DataKey.random())))
                .isNull();
    }

    @Test
    void an_unknown_version_is_told_from_a_changed_head() {
        byte[] stored = seal(CONTEXT, "hello");
        byte[] newer = stored.clone();
        newer[0] = 2;
        assertThat(Envelope.read(newer)).isNull();
        assertThat(Envelope.flawInHead(newer)).isEqualTo(Flaw.UNKNOWN_VERSION);
        byte[] noPart = stored.clone();
        noPart[1] = 99;
        assertThat(Envelope.read(noPart)).isNull();
        assertThat(Envelope.flawInHead(noPart)).isEqualTo(Flaw.TAMPERED);
        assertThat(Envelope.flawInHead(new byte[0])).isEqualTo(Flaw.TAMPERED);
    }

    @Test
    void two_tries_to_store_the_same_message_share_no_nonce() {
        Set<String> tails = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            byte[] stored = seal(CONTEXT, "");
            assertThat(tails.add(HexFormat.of().formatHex(stored, 34, 42))).isTrue();
        }
    }

    @Test
    void a_stored_text_of_this_version_stays_readable_in_later_releases() {
        DataKey zeros = new DataKey(0x01020304, new byte[DataKey.BYTES]);
        SealContext context = new SealContext(
                new TenantId(5),
                ConversationId.parse("00112233-4455-4677-8899-aabbccddeeff").orElseThrow(),
                9,
                Part.AGENT);
        byte[] stored = HexFormat.of().parseHex(STORED_BY_VERSION_1);
        assertThat(read(stored).context()).isEqualTo(context);
        assertThat(read(stored).open(new AesGcm(zeros))).isEqualTo("written by 0.1");
    }

    private static byte[] seal(SealContext context, String text) {
        return Envelope.seal(CIPHER, KEY.id(), context, text);
    }

    private static Envelope read(byte[] stored) {
        Envelope envelope = Envelope.read(stored);
        assertThat(envelope).isNotNull();
        return Objects.requireNonNull(envelope);
    }
}
