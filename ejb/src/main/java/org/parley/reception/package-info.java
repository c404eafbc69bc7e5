/**
 * Lets visitors in: with consent and a form the first time, with a token after that; and rehearses before the first one.
 *
 * <p>Floor 7.
 */
@NullMarked
package org.parley.reception;

import org.jspecify.annotations.NullMarked;
