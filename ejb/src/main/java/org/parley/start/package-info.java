/**
 * What must be right before anybody comes in; if it is not, the server refuses to start and says why.
 *
 * <p>Floor 7.
 */
@NullMarked
package org.parley.start;

import org.jspecify.annotations.NullMarked;
