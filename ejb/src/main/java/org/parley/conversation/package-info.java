/**
 * Conversations between a visitor and an agent: their start, their messages in one order, their end. What is
 * acknowledged here is committed.
 *
 * <p>Floor 6.
 */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
