package org.parley.vault;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.parley.vault.SealBrokenException.Flaw;

/**
 * Content on its way to or from the database, where it lies only as authenticated ciphertext.
 *
 * <p>A text made with {@link #of} can be read at once. A text that came from the database is read only after
 * {@link #checkedAgainst} has compared it with the row it was found in; an entity does so in {@code @PostLoad}, a
 * projection by hand. A text that cannot be opened is a value like any other, so that one bad row does not take the
 * rest of a conversation with it: ask {@link #isIntact}.
 *
 * <p>Two texts from the database are equal if their stored bytes are; two new texts are equal if context and text are;
 * a stored and a new text are never equal, since storing the new one changes the bytes.
 */
@Immutable
public final class SealedText {

    private final @Nullable SealContext context;
    private final @Nullable String text;
    private final @Nullable Flaw flaw;
    private final byte @Nullable [] stored;
    private final boolean checked;

    private SealedText(
            @Nullable SealContext context,
            @Nullable String text,
            @Nullable Flaw flaw,
            byte @Nullable [] stored,
            boolean checked) {
        this.context = context;
        this.text = text;
        this.flaw = flaw;
        this.stored = stored;
        this.checked = checked;
    }

    /**
     * A new text, sealed when it is written.
     *
     * @param text any text, also empty; half a surrogate pair is stored as a question mark
     */
    public static SealedText of(SealContext context, String text) {
        return new SealedText(Objects.requireNonNull(context), Objects.requireNonNull(text), null, null, true);
    }

    static SealedText opened(SealContext context, String text, byte[] stored) {
        return new SealedText(context, text, null, stored, false);
    }

    static SealedText broken(Flaw flaw, @Nullable SealContext claimed, byte[] stored) {
        return new SealedText(claimed, null, flaw, stored, false);
    }

    /** Whether it opened and, as far as it was checked, belongs where it was found. */
    public boolean isIntact() {
        return flaw == null;
    }

    /** Why it cannot be read; empty if it {@linkplain #isIntact() is intact}. */
    public Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    /**
     * The content.
     *
     * @throws SealBrokenException if it is not {@linkplain #isIntact() intact}
     * @throws IllegalStateException if it came from the database and was not {@linkplain #checkedAgainst checked}
     */
    public String text() {
        if (flaw != null) {
            throw new SealBrokenException(flaw, context);
        }
        if (!checked) {
            throw new IllegalStateException("sealed text was not checked against its row: " + context);
        }
        return Objects.requireNonNull(text);
    }

    /** Whether it is intact and was sealed for exactly {@code row}. */
    public boolean belongsTo(SealContext row) {
        return flaw == null && row.equals(context);
    }

    /**
     * This text as found in {@code row}: readable if it was sealed for exactly that row, else broken with the reason
     * and, from then on, named by that row.
     *
     * @param row what the row's own columns say
     */
    public SealedText checkedAgainst(SealContext row) {
        if (belongsTo(row)) {
            return checked ? this : new SealedText(row, text, null, stored, true);
        }
        return new SealedText(row, null, flawIn(row), stored, true);
    }

    private Flaw flawIn(SealContext row) {
        if (context != null && !context.tenant().equals(row.tenant())) {
            return Flaw.WRONG_TENANT;
        }
        if (context != null && !context.equals(row)) {
            return Flaw.WRONG_ROW;
        }
        return Objects.requireNonNull(flaw);
    }

    /** What must be in the column: the stored bytes if there are any, so that nothing is sealed twice. */
    byte @Nullable [] stored() {
        return stored;
    }

    /** Where a new text belongs, or where a stored one says it does; only for a text that has been told either. */
    SealContext sealContext() {
        return Objects.requireNonNull(context);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof SealedText that) || (stored == null) != (that.stored == null)) {
            return this == other;
        }
        return stored == null
                ? Objects.equals(context, that.context) && Objects.equals(text, that.text)
                : Arrays.equals(stored, that.stored);
    }

    @Override
    public int hashCode() {
        return stored == null ? Objects.hash(context, text) : Arrays.hashCode(stored);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "SealedText[" + context + ", " + (flaw == null ? "intact" : flaw) + "]";
    }
}
