package org.parley.kernel;

/**
 * What an operator may choose.
 *
 * @param least the smallest value that is allowed
 * @param most the largest
 */
public record Bounds<T extends Comparable<T>>(T least, T most) {

    /**
     * The value, if it is allowed.
     *
     * @param setting its name, for whoever reads why the server does not start
     * @throws IllegalArgumentException if it is not; tells setting, value and bounds
     */
    public T check(String setting, T value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s is %s, allowed are %s to %s".formatted(setting, value, least, most));
        }
        return value;
    }
}
