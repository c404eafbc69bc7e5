/**
 * Who may sign in: users, their passwords and roles, sign-in itself, and the end of a user everywhere.
 *
 * <p>Floor 5.
 */
@NullMarked
package org.parley.accounts;

import org.jspecify.annotations.NullMarked;
