package org.parley.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.VisitorChat;
import org.parley.kernel.ConversationId;
import org.parley.reception.Reception;
import org.parley.web.frames.Closing;

/** What every visitor's line works with, and which lines belong to the same visitor. */
@ApplicationScoped
public class VisitorRooms {

    /** A person has a few tabs; more are a mistake or an attack. */
    private static final int MOST_LINES = 4;

    private final Reception reception;
    private final VisitorChat chat;
    private final Map<ConversationId, Deque<VisitorLine>> lines = new ConcurrentHashMap<>();

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected VisitorRooms() {
        this(null, null);
    }

    @Inject
    VisitorRooms(Reception reception, VisitorChat chat) {
        this.reception = reception;
        this.chat = chat;
    }

    Reception reception() {
        return reception;
    }

    VisitorChat chat() {
        return chat;
    }

    /** One more line of this visitor; the oldest of too many is closed. */
    void enter(ConversationId conversation, VisitorLine line) {
        lines.compute(conversation, (id, others) -> {
            Deque<VisitorLine> all = others == null ? new ArrayDeque<>() : others;
            all.addLast(line);
            if (all.size() > MOST_LINES) {
                all.removeFirst().close(Closing.REPLACED);
            }
            return all;
        });
    }

    void leave(ConversationId conversation, VisitorLine line) {
        lines.computeIfPresent(conversation, (id, all) -> {
            all.remove(line);
            return all.isEmpty() ? null : all;
        });
    }
}
