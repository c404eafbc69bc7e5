package org.parley.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One stretch of a longer list, and where the next one begins.
 *
 * @param items in the list's order; may be empty
 * @param next what to ask for to get what follows, empty if nothing does
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** How many items a page has where nobody asks for another number. */
    public static final int USUAL = 100;

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code size} of what was read with one more than that, to see whether anything follows.
     *
     * @param place where an item stands in the list's order; unique in the list
     */
    public static <T> Page<T> of(List<T> read, int size, Function<T, String> place) {
        boolean more = read.size() > size;
        return new Page<>(
                more ? read.subList(0, size) : read,
                more ? Optional.of(place.apply(read.get(size - 1))) : Optional.empty());
    }
}
