/**
 * The nodes of one installation: who is there, how they tell each other something, what each says of itself. Everything
 * told here is a hint that may be lost; the database is the truth, and every loss is noticed and made good from it.
 *
 * <p>Floor 3.
 */
@NullMarked
package org.parley.cluster;

import org.jspecify.annotations.NullMarked;
