package org.parley.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One stretch of a longer list, and where the next one begins.
 *
 * @param items in the list's order; may be empty
 * @param next what to ask for to get what follows, empty if nothing does
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
