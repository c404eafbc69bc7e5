package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Audience;
import org.parley.journal.Said;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;

/**
 * Carries news to the subscribers on this node, in the order they were published per conversation. A subscriber must
 * not block: it queues for its own reader and returns.
 */
@ApplicationScoped
class Newsroom implements Audience {

    private final ConcurrentMap<ConversationId, List<Reader>> readers = new ConcurrentHashMap<>();

    /** Who follows a conversation. */
    private record Reader(Newsroom newsroom, ConversationId conversation, Consumer<News> listener)
            implements Subscription {

        @Override
        public void close() {
            newsroom.readers.computeIfPresent(conversation, (id, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }

        /** Each subscription is only itself. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Tells {@code listener} what happens in {@code conversation} from now on. Checks no right: faces do. */
    Subscription follow(ConversationId conversation, Consumer<News> listener) {
        Reader reader = new Reader(this, conversation, listener);
        readers.compute(conversation, (id, others) -> {
            List<Reader> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(reader);
            return all;
        });
        return reader;
    }

    @Override
    public void spoken(ConversationId conversation, Said said, @Nullable Subscription origin) {
        publish(new News.Spoken(conversation, said, origin));
    }

    void publish(News news) {
        for (Reader reader : readers.getOrDefault(news.conversation(), List.of())) {
            reader.listener().accept(news);
        }
    }
}
