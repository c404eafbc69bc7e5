/**
 * Keys and sealed text: a key-encryption key for every tenant, a data key for every conversation, and the value type
 * through which content reaches the database only as authenticated ciphertext.
 *
 * <p>Everything here works inside the tenant the caller has bound; the vault reads its tables through the same walls as
 * everybody else.
 *
 * <p>Floor 2.
 */
@NullMarked
package org.parley.vault;

import org.jspecify.annotations.NullMarked;
