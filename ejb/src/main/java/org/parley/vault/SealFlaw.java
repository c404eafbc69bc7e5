package org.parley.vault;

/** Why a sealed text cannot be read. */
public enum SealFlaw {
    /** A bit of it was changed, or it was cut. */
    TAMPERED,
    /** It belongs to another conversation, sequence number or part of the same tenant. */
    WRONG_ROW,
    /** It belongs to another tenant. */
    WRONG_TENANT,
    /** Its format is none this version knows: written by a newer version, or changed. */
    UNKNOWN_VERSION,
    /** The data key it was sealed with is not here: destroyed, replaced, or its key-encryption key is missing. */
    NO_KEY
}
