/** ejabberd with an archive as something to measure: its process, its people, its stanzas. */
@NullMarked
package org.parley.bench.xmpp;

import org.jspecify.annotations.NullMarked;
