package org.parley.consent;

/**
 * What a visitor answered.
 *
 * @param given whether the visitor ticked the box
 * @param version the version that was shown
 * @param hash the hash of the text that was shown
 */
public record ConsentAnswer(boolean given, int version, String hash) {}
