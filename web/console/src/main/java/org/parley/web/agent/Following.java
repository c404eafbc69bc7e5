package org.parley.web.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.CloseReason;
import org.parley.conversation.Followed;
import org.parley.conversation.News;
import org.parley.conversation.Standing;
import org.parley.journal.Author;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.web.frames.Closing;
import org.parley.web.frames.Feed;
import org.parley.web.frames.Frame;

/** One conversation on one agent's line. */
final class Following {

    private final ConversationId conversation;
    private final AgentLine line;
    private final AgentRooms rooms;
    private final Feed feed;
    private volatile @Nullable Subscription subscription;
    private boolean over;

    Following(ConversationId conversation, AgentLine line, AgentRooms rooms) {
        this.conversation = conversation;
        this.line = line;
        this.rooms = rooms;
        this.feed = new Feed(
                (after, limit) -> line.as(() -> rooms.chat().since(conversation, after, limit)),
                said -> line.send(AgentFrames.said(conversation, said)),
                line::whenSent,
                () -> line.close(Closing.OVERLOADED));
    }

    /** Follows from now on, and catches up from {@code after}, if it is the agent's. In turn, and on the agent's behalf. */
    void start(long after) {
        rooms.chat()
                .follow(conversation, this::tell)
                .ifPresentOrElse(followed -> begin(followed, after), () -> line.ended(conversation));
    }

    private void begin(Followed followed, long after) {
        subscription = followed.subscription();
        Standing standing = followed.standing();
        feed.start(after, standing.progress().lastSeq());
        Optional.ofNullable(standing.course().closeReason()).ifPresent(this::end);
    }

    /** Through which the agent would hear itself; null before the start. */
    @Nullable
    Subscription subscription() {
        return subscription;
    }

    void close() {
        Subscription followed = subscription;
        if (followed != null) {
            followed.close();
        }
    }

    /** Called by whoever made the news: queues and returns. */
    private void tell(News news) {
        if (news instanceof News.Spoken spoken) {
            feed.hear(spoken.said(), spoken.origin() != null && spoken.origin() == subscription);
        } else {
            line.inTurn(() -> pass(news));
        }
    }

    private void pass(News news) {
        if (news instanceof News.Typing typing && typing.author() == Author.VISITOR) {
            send(AgentFrames.typing(typing));
        } else if (news instanceof News.Read read && read.reader() == Author.VISITOR) {
            send(Frame.of("read").put("seq", read.seq()));
        } else if (news instanceof News.Closed closed) {
            end(closed.reason());
        } else if (news instanceof News.Stands stands) {
            stand(stands.standing());
        }
    }

    /** Says what was not heard. */
    private void stand(Standing standing) {
        feed.upTo(standing.progress().lastSeq());
        CloseReason reason = standing.course().closeReason();
        if (reason != null) {
            end(reason);
        }
    }

    /** Messages that were committed before the end are told before it. */
    private void end(CloseReason reason) {
        if (!over) {
            over = true;
            feed.finish(() -> {
                send(Frame.of("closed").put("reason", reason.wireName()));
                line.ended(conversation);
            });
        }
    }

    private void send(Frame frame) {
        line.send(AgentFrames.about(frame, conversation));
    }
}
