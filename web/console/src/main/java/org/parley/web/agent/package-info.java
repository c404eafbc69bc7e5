/** The agent's desk and the frame of every console page: what the pages ask of the server. The desk itself is a client. */
@NullMarked
package org.parley.web.agent;

import org.jspecify.annotations.NullMarked;
