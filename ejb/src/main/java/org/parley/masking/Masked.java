package org.parley.masking;

import java.util.List;

/**
 * Text that may be stored and relayed.
 *
 * @param text the text with every finding replaced; the same object as the input if nothing was found
 * @param findings the replaced places in the order they stand in {@code text}, not overlapping; empty if none
 */
public record Masked(String text, List<Finding> findings) {

    /** Keeps an unmodifiable copy of {@code findings}. */
    public Masked {
        findings = List.copyOf(findings);
    }
}
