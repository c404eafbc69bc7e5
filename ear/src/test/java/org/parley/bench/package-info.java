/**
 * Measures a whole Parley of its own on PostgreSQL: how many messages a second, how late, at what cost, and whether each
 * of them arrived once and in order. Started by {@code ./mvnw -Pbench}, never by a test run; docs/benchmarks.md tells
 * how to read it. Knows the server by its public protocol only.
 */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
