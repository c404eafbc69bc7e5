/**
 * Which agents can take a conversation now. Until routing grows, a waiting conversation is offered to every available
 * agent of its department.
 *
 * <p>Floor 5.
 */
@NullMarked
package org.parley.routing;

import org.jspecify.annotations.NullMarked;
