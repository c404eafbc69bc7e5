package org.parley.vault;

import org.parley.kernel.ConversationId;

/** Every wrap of a conversation's key was deleted: its content can no longer be read, here or from a copy. */
public record KeyDestroyed(ConversationId conversation) {}
