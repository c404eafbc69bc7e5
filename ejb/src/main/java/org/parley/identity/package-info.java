/**
 * Who acts and for which organisation: callers, what they may do, and the tenants, sites and departments of this server.
 *
 * <p>Floor 4.
 */
@NullMarked
package org.parley.identity;

import org.jspecify.annotations.NullMarked;
