/** The PostgreSQL that everything measured shares, and the look at its tables afterwards. */
@NullMarked
package org.parley.bench.database;

import org.jspecify.annotations.NullMarked;
