/**
 * The words every context shares: identifiers and small values. Records and enums only; no CDI, no JPA.
 *
 * <p>Floor 1.
 */
@NullMarked
package org.parley.kernel;

import org.jspecify.annotations.NullMarked;
