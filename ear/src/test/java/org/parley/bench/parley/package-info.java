/** Parley as something to measure, and beside it in the same server a relay that stores nothing. */
@NullMarked
package org.parley.bench.parley;

import org.jspecify.annotations.NullMarked;
