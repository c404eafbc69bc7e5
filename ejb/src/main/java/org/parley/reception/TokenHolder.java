package org.parley.reception;

import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** Whose token it is. */
record TokenHolder(TenantId tenant, ConversationId conversation) {}
