/**
 * Speaking {@code parley.v1} over a WebSocket, the same for visitors and agents: reading and writing frames, bounds on
 * what a peer may send, a bounded queue for what it is slow to take.
 *
 * <p>Above {@code web.security}, below the rooms that talk to people.
 */
@NullMarked
package org.parley.web.frames;

import org.jspecify.annotations.NullMarked;
