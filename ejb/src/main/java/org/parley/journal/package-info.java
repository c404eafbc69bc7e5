/**
 * The messages of every conversation, each in one gap-free order: masked, sealed, committed in groups, read back from
 * any place. What is acknowledged here is committed.
 *
 * <p>Floor 5.
 */
@NullMarked
package org.parley.journal;

import org.jspecify.annotations.NullMarked;
