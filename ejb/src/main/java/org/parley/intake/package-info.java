/**
 * What a visitor is asked before the chat and answers: checked, masked, sealed.
 *
 * <p>Floor 5.
 */
@NullMarked
package org.parley.intake;

import org.jspecify.annotations.NullMarked;
