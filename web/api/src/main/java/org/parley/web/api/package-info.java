/** What programs may ask for: who they are, departments, sites, queues. A token says which organisation's. */
@NullMarked
package org.parley.web.api;

import org.jspecify.annotations.NullMarked;
