/**
 * Tests of the whole system: a provisioned server as it is delivered, with a database of its own, spoken to from
 * outside only. {@link org.parley.system.SystemTest} gives a test class its {@link org.parley.system.Installation}.
 */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
