/**
 * Who acts and for which organisation: callers and their permissions, users, roles, sign-in, and the tenants, sites and
 * departments they belong to.
 *
 * <p>Floor 4.
 */
@NullMarked
package org.parley.identity;

import org.jspecify.annotations.NullMarked;
