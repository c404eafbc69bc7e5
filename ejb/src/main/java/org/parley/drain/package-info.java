/**
 * Empties this node before it stops: balancers stop sending to it, whoever is connected moves to another node, and only
 * then does the server suspend.
 *
 * <p>Floor 4.
 */
@NullMarked
package org.parley.drain;

import org.jspecify.annotations.NullMarked;
