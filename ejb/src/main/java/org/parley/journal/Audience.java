package org.parley.journal;

import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;

/** Who wants to hear what was said; implemented above. */
public interface Audience {

    /**
     * A message was committed. Called in order for each conversation, by the writer itself: it must not block.
     *
     * @param origin the subscription it came through, which has its receipt already; null for none
     */
    void spoken(ConversationId conversation, Said said, @Nullable Subscription origin);
}
