package org.parley.consent;

import java.time.Instant;

/**
 * What the visitor can quote later.
 *
 * @param number as in {@code C-7F41A2B3-0D5E-4A11-9C20}; no two are the same
 * @param withdrawn whether it was taken back
 */
public record ConsentReceipt(String number, int version, String locale, Instant at, boolean withdrawn) {}
