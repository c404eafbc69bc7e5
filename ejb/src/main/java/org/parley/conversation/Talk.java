package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Caller;
import org.parley.journal.Author;
import org.parley.journal.Journal;
import org.parley.kernel.ConversationId;
import org.parley.masking.Masked;
import org.parley.masking.Masker;

/** The small signs both sides give alike: having read, and typing. */
@ApplicationScoped
class Talk {

    private final Journal journal;
    private final Newsroom newsroom;
    private final Masker masker;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Talk() {
        this(null, null, null);
    }

    @Inject
    Talk(Journal journal, Newsroom newsroom, Masker masker) {
        this.journal = journal;
        this.newsroom = newsroom;
        this.masker = masker;
    }

    /** Marks as read and tells the other side; nothing happens if the reader has no part in the conversation. */
    void read(Caller reader, ConversationId conversation, long seq) {
        journal.read(reader, conversation, seq)
                .ifPresent(upTo -> newsroom.publish(new News.Read(conversation, Author.of(reader), upTo)));
    }

    /** Relays, never stores; {@code preview} is masked here, null shows none. */
    void typing(Caller author, ConversationId conversation, boolean on, @Nullable String preview) {
        Masked masked = preview == null || preview.length() > Journal.LONGEST ? null : masker.mask(preview);
        newsroom.publish(new News.Typing(conversation, Author.of(author), on, masked));
    }
}
