package org.parley.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sealed text cannot be read; says where it is and why, never what it holds. */
public final class SealBrokenException extends VaultException {

    private final SealFlaw flaw;
    private final transient @Nullable SealContext place;

    SealBrokenException(SealFlaw flaw, @Nullable SealContext place) {
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
    public SealFlaw flaw() {
        return flaw;
    }

    /** Where it was found; empty if neither its row nor its own head could be told. */
    public Optional<SealContext> place() {
        return Optional.ofNullable(place);
    }
}
