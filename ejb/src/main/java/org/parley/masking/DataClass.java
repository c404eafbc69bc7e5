package org.parley.masking;

/** What kind of data was found, the gravest first; the name is what clients see in {@code masked} and {@code spans}. */
public enum DataClass {
    /** Primary account number of a payment card. */
    PAN,
    /** International bank account number. */
    IBAN,
    /** E-mail address. */
    EMAIL,
    /** Telephone number. */
    PHONE
}
