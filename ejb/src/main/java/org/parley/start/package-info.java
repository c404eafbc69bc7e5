/**
 * What must be right before anybody comes in; if it is not, the server refuses to start and says why. Parts that know no
 * container are given to it here.
 *
 * <p>Floor 7.
 */
@NullMarked
package org.parley.start;

import org.jspecify.annotations.NullMarked;
