/**
 * The organisation a newcomer tries the product with. Exists only where the server is told of its passwords.
 *
 * <p>Floor 7.
 */
@NullMarked
package org.parley.demo;

import org.jspecify.annotations.NullMarked;
