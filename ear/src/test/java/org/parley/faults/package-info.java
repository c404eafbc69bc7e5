/**
 * Faults: people who talk while nodes, networks and the database fail, and a check of what each of them saw against what
 * is stored. docs/reliability.md has the figures.
 */
@NullMarked
package org.parley.faults;

import org.jspecify.annotations.NullMarked;
