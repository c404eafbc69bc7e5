package org.parley.masking;

/**
 * One replaced place: where the replacement stands in the masked text, never what it replaced.
 *
 * @param dataClass what was found
 * @param start first UTF-16 unit of the replacement in the masked text
 * @param end one past its last UTF-16 unit; greater than {@code start}
 */
public record Finding(DataClass dataClass, int start, int end) {

    /** @throws IllegalArgumentException if the range is empty, reversed or negative */
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("finding must cover at least one character");
        }
    }
}
