/** What the benchmark deploys beside the product to measure the platform alone. */
@NullMarked
package org.parley.bench.relay;

import org.jspecify.annotations.NullMarked;
