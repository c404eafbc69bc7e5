/** What was measured, for people. */
@NullMarked
package org.parley.bench.report;

import org.jspecify.annotations.NullMarked;
