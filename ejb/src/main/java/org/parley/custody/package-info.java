/**
 * The keys of organisations, in the hands of their administrators.
 *
 * <p>Floor 5.
 */
@NullMarked
package org.parley.custody;

import org.jspecify.annotations.NullMarked;
