/** What is to be measured: a scenario, and what whoever runs the benchmark chose. */
@NullMarked
package org.parley.bench.plan;

import org.jspecify.annotations.NullMarked;
