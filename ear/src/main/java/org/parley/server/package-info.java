/**
 * Starts a provisioned Parley server on this machine and stops it again: for who runs {@code ./mvnw -Prun}, and for
 * the tests of the whole system. Runs outside the server and imports nothing of it. Beside the floors.
 */
@NullMarked
package org.parley.server;

import org.jspecify.annotations.NullMarked;
