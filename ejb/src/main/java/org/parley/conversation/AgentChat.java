package org.parley.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.identity.CallerContext;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.identity.Tenanted;
import org.parley.journal.Journal;
import org.parley.journal.Outcome;
import org.parley.journal.Refusal;
import org.parley.journal.Said;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;

/** The agent's side of the conversations they answer. Another's conversation is as good as none. */
@Stateless
@Tenanted
@RolesAllowed(Permissions.CHAT_REPLY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgentChat {

    private final CallerContext callers;
    private final Turns turns;
    private final Journal journal;
    private final Talk talk;
    private final Newsroom newsroom;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public AgentChat() {
        this(null, null, null, null, null);
    }

    @Inject
    AgentChat(CallerContext callers, Turns turns, Journal journal, Talk talk, Newsroom newsroom) {
        this.callers = callers;
        this.turns = turns;
        this.journal = journal;
        this.talk = talk;
        this.newsroom = newsroom;
    }

    /** Tells {@code listener}, which must not block, what happens from now on; empty if it is not the agent's. */
    public Optional<Followed> follow(ConversationId conversation, Consumer<News> listener) {
        StaffMember agent = callers.staff();
        return newsroom.follow(agent.tenant(), conversation, listener, () -> turns.answered(agent, conversation));
    }

    /**
     * Says {@code text}, masked. The stage completes when it is committed, or refused and not stored.
     *
     * @param clientId 1 to 36 visible ASCII characters; a repeat gets the outcome of the first
     * @param origin the subscription through which the sender would hear its own message
     */
    public CompletionStage<Outcome> say(
            ConversationId conversation, String clientId, String text, @Nullable Subscription origin) {
        return journal.say(callers.staff(), conversation, clientId, text, Journal.LONGEST, origin);
    }

    /** The messages after {@code after}, in order, at most {@code limit}; none if it is not the agent's. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Said> since(ConversationId conversation, long after, int limit) {
        return turns.answered(callers.staff(), conversation).isPresent()
                ? journal.since(conversation, after, limit)
                : List.of();
    }

    /** Tells the visitor that the agent types; nothing happens if the agent is not answering it. */
    public void typing(ConversationId conversation, boolean on) {
        StaffMember agent = callers.staff();
        if (turns.isAnswering(agent, conversation)) {
            talk.typing(agent, conversation, on, null);
        }
    }

    /** Everything up to {@code seq} is read. */
    public void read(ConversationId conversation, long seq) {
        talk.read(callers.staff(), conversation, seq);
    }

    /** Keeps what the agent has begun to write, masked, until the end; empty forgets it. Tells if and why it was not. */
    public Optional<Refusal> draft(ConversationId conversation, String text) {
        if (text.length() > Journal.LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return turns.keepDraft(callers.staff(), conversation, text) ? Optional.empty() : Optional.of(Refusal.CLOSED);
    }
}
