package org.parley.consent;

/**
 * The exact words a visitor is asked to agree to.
 *
 * @param version 1 or more; counts up with each new wording for the site and locale
 * @param hash SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits
 * @param locale BCP 47 tag of the language the text is in
 */
public record ConsentText(int version, String hash, String text, String locale) {}
