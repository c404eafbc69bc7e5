package org.parley.consent;

import java.time.Instant;

/**
 * What the visitor can quote later.
 *
 * @param number short and unique in the organisation, as in {@code C-7F41A2B3}
 * @param withdrawn whether it was taken back
 */
public record ConsentReceipt(String number, int version, String locale, Instant at, boolean withdrawn) {}
