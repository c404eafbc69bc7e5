package org.parley.reception;

import org.parley.consent.ConsentReceipt;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Secret;

/** A conversation has started; {@code token} lets its visitor in. */
public record Started(ConversationId conversation, Secret<String> token, ConsentReceipt consent) {}
