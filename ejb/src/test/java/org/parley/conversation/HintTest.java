package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.journal.Author;
import org.parley.journal.Said;
import org.parley.kernel.ConversationId;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;
import org.parley.masking.Masked;

@Tag("R3")
class HintTest {

    private static final ConversationId CONVERSATION = ConversationId.random();

    private static final Masked MASKED = new Masked(
            "My card \u2022\u2022\u2022\u2022 1111 \uD83D\uDE00", List.of(new Finding(DataClass.PAN, 8, 17)));

    static Stream<News> news() {
        Instant at = Instant.ofEpochMilli(1_763_802_000_123L);
        return Stream.of(
                new News.Spoken(CONVERSATION, new Said(7, "id", Author.VISITOR, null, MASKED, at, false), null),
                new News.Spoken(
                        CONVERSATION, new Said(8, "id", Author.AGENT, "Alice \u00c4", plain("Hello"), at, false), null),
                new News.Typing(CONVERSATION, Author.VISITOR, true, MASKED),
                new News.Typing(CONVERSATION, Author.AGENT, false, null),
                new News.Read(CONVERSATION, Author.AGENT, 7),
                new News.Joined(CONVERSATION, "Alice"),
                new News.Closed(CONVERSATION, CloseReason.CONSENT_WITHDRAWN),
                new News.Waiting(CONVERSATION, 3));
    }

    @ParameterizedTest
    @MethodSource("news")
    void news_are_the_same_on_another_node(News news) throws IOException {
        SerializationContext context = ProtobufUtil.newSerializationContext();
        Hint.SCHEMA.register(context);

        byte[] sent = ProtobufUtil.toWrappedByteArray(context, hint(news));
        Hint.OfNews got = ProtobufUtil.fromWrappedByteArray(context, sent);

        assertThat(got.news()).isEqualTo(news);
    }

    @ParameterizedTest
    @MethodSource("news")
    void a_hint_never_shows_a_text_in_a_log(News news) {
        assertThat(hint(news)).asString().doesNotContain("card", "Hello");
    }

    private static @Nullable Hint hint(News news) {
        return Hint.of(news).orElse(null);
    }

    private static Masked plain(String text) {
        return new Masked(text, List.of());
    }
}
