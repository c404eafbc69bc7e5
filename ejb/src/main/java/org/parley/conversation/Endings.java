package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** Ends conversations, and tells everybody after the commit. */
@ApplicationScoped
class Endings {

    private final Turns turns;
    private final Newsroom newsroom;
    private final WaitingRoom waitingRoom;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Endings() {
        this(null, null, null);
    }

    @Inject
    Endings(Turns turns, Newsroom newsroom, WaitingRoom waitingRoom) {
        this.turns = turns;
        this.newsroom = newsroom;
        this.waitingRoom = waitingRoom;
    }

    /** Closes; false if it had been closed before. */
    boolean end(TenantId tenant, ConversationId conversation, CloseReason reason) {
        Optional<Standing> before = turns.close(conversation, reason);
        before.ifPresent(standing -> {
            newsroom.publish(new News.Closed(conversation, reason));
            if (standing.state() == State.QUEUED) {
                waitingRoom.left(tenant, standing);
            }
        });
        return before.isPresent();
    }
}
