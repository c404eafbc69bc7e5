/**
 * The programs that organisations let in: what each may do, and the secret it proves itself with.
 *
 * <p>Floor 7.
 */
@NullMarked
package org.parley.integration;

import org.jspecify.annotations.NullMarked;
