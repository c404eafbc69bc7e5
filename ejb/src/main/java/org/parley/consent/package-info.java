/**
 * What visitors are asked to agree to, what each agreed to, and that it was taken back.
 *
 * <p>Floor 4. Source: GDPR articles 4(11), 7(1) and 7(3).
 */
@NullMarked
package org.parley.consent;

import org.jspecify.annotations.NullMarked;
