package org.parley.conversation;

import org.parley.journal.Subscription;

/**
 * Somebody follows a conversation from now on.
 *
 * @param subscription until it is closed
 * @param standing as it was after that had begun: what comes later is told, so that nothing falls between
 */
public record Followed(Subscription subscription, Standing standing) {}
