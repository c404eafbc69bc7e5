package org.parley.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sealed text cannot be read; says where it is and why, never what it holds. */
public final class SealBrokenException extends VaultException {

    /** Why a sealed text cannot be read. */
    public enum Flaw {
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

    private final Flaw flaw;
    private final transient @Nullable SealContext place;

    SealBrokenException(Flaw flaw, @Nullable SealContext place) {
        super("PARLEY-VLT-0007", "sealed text " + describe(place) + " cannot be read: " + flaw);
        this.flaw = flaw;
        this.place = place;
    }

    private static String describe(@Nullable SealContext place) {
        return place == null
                ? "of an unknown place"
                : "of tenant " + place.tenant() + ", conversation " + place.conversation() + ", seq " + place.seq()
                        + ", part " + place.part();
    }

    /** Why it cannot be read. */
    public Flaw flaw() {
        return flaw;
    }

    /** Where it was found; empty if neither its row nor its own head could be told. */
    public Optional<SealContext> place() {
        return Optional.ofNullable(place);
    }
}
