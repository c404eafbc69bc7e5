/** Lets pairs talk, as hard as they can or at given times, and keeps what became of each message and what it cost. */
@NullMarked
package org.parley.bench.load;

import org.jspecify.annotations.NullMarked;
