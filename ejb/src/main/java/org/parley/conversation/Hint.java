package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infinispan.protostream.SerializationContextInitializer;
import org.infinispan.protostream.annotations.Proto;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoTypeId;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Author;
import org.parley.journal.Said;
import org.parley.kernel.ConversationId;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;
import org.parley.masking.Masked;

/**
 * What one node tells another of conversations, as it travels: {@link News} for those who follow them there, and that
 * there is something new for desks there, which they read. Content is masked, on mutually authenticated TLS, and never
 * kept.
 *
 * <p>ProtoStream numbers the components of a record in their order, and nodes of neighbouring releases must understand
 * each other: components may be added at the end, none moved or taken away.
 */
sealed interface Hint {

    /** How each is written. */
    SerializationContextInitializer SCHEMA = new HintSchema();

    /** News of a conversation. */
    sealed interface OfNews extends Hint {
        /** @throws IllegalArgumentException if it names something that this release does not know */
        News news();
    }

    @Proto
    @ProtoTypeId(1_000_102)
    record Spoken(
            String conversation,
            long seq,
            String clientId,
            String author,
            @Nullable String name,
            Wording said,
            long at) implements OfNews {

        static Spoken of(News.Spoken news) {
            Said said = news.said();
            return new Spoken(
                    news.conversation().toString(),
                    said.seq(),
                    said.clientId(),
                    said.author().name(),
                    said.name(),
                    Wording.of(said.masked()),
                    said.at().toEpochMilli());
        }

        @Override
        public News news() {
            Said whole = new Said(
                    seq, clientId, Author.valueOf(author), name, said.masked(), Instant.ofEpochMilli(at), false);
            return new News.Spoken(id(conversation), whole, null);
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "Spoken[conversation=" + conversation + ", seq=" + seq + "]";
        }
    }

    @Proto
    @ProtoTypeId(1_000_103)
    record Typing(
            String conversation,
            String author,
            boolean on,
            @Nullable Wording preview) implements OfNews {

        static Typing of(News.Typing news) {
            Masked preview = news.preview();
            return new Typing(
                    news.conversation().toString(),
                    news.author().name(),
                    news.on(),
                    preview == null ? null : Wording.of(preview));
        }

        @Override
        public News news() {
            return new News.Typing(
                    id(conversation), Author.valueOf(author), on, preview == null ? null : preview.masked());
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "Typing[conversation=" + conversation + "]";
        }
    }

    @Proto
    @ProtoTypeId(1_000_104)
    record Read(String conversation, String reader, long seq) implements OfNews {

        @Override
        public News news() {
            return new News.Read(id(conversation), Author.valueOf(reader), seq);
        }
    }

    @Proto
    @ProtoTypeId(1_000_105)
    record Joined(String conversation, String agentName) implements OfNews {

        @Override
        public News news() {
            return new News.Joined(id(conversation), agentName);
        }
    }

    @Proto
    @ProtoTypeId(1_000_106)
    record Closed(String conversation, String reason) implements OfNews {

        @Override
        public News news() {
            return new News.Closed(id(conversation), CloseReason.valueOf(reason));
        }
    }

    @Proto
    @ProtoTypeId(1_000_107)
    record Waiting(String conversation, int position) implements OfNews {

        @Override
        public News news() {
            return new News.Waiting(id(conversation), position);
        }
    }

    /** A conversation has begun to wait, or waits no longer. */
    @Proto
    @ProtoTypeId(1_000_108)
    record QueueChanged(int tenant, String department, String conversation) implements Hint {}

    /** An agent has one more conversation, or takes none for now, or takes them again. */
    @Proto
    @ProtoTypeId(1_000_109)
    record DeskChanged(int tenant, String agent) implements Hint {}

    /** A masked text. */
    @Proto
    @ProtoTypeId(1_000_110)
    record Wording(String text, List<Place> places) {

        static Wording of(Masked masked) {
            return new Wording(
                    masked.text(), masked.findings().stream().map(Place::of).toList());
        }

        Masked masked() {
            return new Masked(text, places.stream().map(Place::finding).toList());
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "Wording";
        }
    }

    /** Where in it something was masked. */
    @Proto
    @ProtoTypeId(1_000_111)
    record Place(String dataClass, int start, int end) {

        static Place of(Finding finding) {
            return new Place(finding.dataClass().name(), finding.start(), finding.end());
        }

        Finding finding() {
            return new Finding(DataClass.valueOf(dataClass), start, end);
        }
    }

    /** As other nodes are told; empty for what each finds out for itself. */
    static Optional<Hint> of(News news) {
        String conversation = news.conversation().toString();
        if (news instanceof News.Spoken spoken) {
            return Optional.of(Spoken.of(spoken));
        } else if (news instanceof News.Typing typing) {
            return Optional.of(Typing.of(typing));
        } else if (news instanceof News.Read read) {
            return Optional.of(new Read(conversation, read.reader().name(), read.seq()));
        } else if (news instanceof News.Joined joined) {
            return Optional.of(new Joined(conversation, joined.agentName()));
        } else if (news instanceof News.Closed closed) {
            return Optional.of(new Closed(conversation, closed.reason().name()));
        } else if (news instanceof News.Waiting waiting) {
            return Optional.of(new Waiting(conversation, waiting.position()));
        }
        return Optional.empty();
    }

    private static ConversationId id(String conversation) {
        return new ConversationId(UUID.fromString(conversation));
    }

    /** What {@link #SCHEMA} is generated from. */
    @ProtoSchema(
            className = "HintSchema",
            includeClasses = {
                Spoken.class,
                Typing.class,
                Read.class,
                Joined.class,
                Closed.class,
                Waiting.class,
                QueueChanged.class,
                DeskChanged.class,
                Wording.class,
                Place.class
            },
            schemaFileName = "parley-conversation.proto",
            schemaFilePath = "org/parley/conversation",
            schemaPackageName = "org.parley.conversation")
    interface Schema extends SerializationContextInitializer {}
}
