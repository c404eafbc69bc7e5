/**
 * Finds data that must not be stored or relayed in the clear and replaces it: payment cards, accounts, addresses,
 * telephone numbers. Pure: text in, text out; no CDI, no JPA, no state.
 *
 * <p>Floor 2.
 */
@NullMarked
package org.parley.masking;

import org.jspecify.annotations.NullMarked;
