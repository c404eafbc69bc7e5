/** Sockets, and what two people say over them and hear of each other. Everything here lives on one thread. */
@NullMarked
package org.parley.bench.talk;

import org.jspecify.annotations.NullMarked;
