package org.parley.kernel;

/**
 * One organisation on this server.
 *
 * @param value positive; {@code 0} belongs to no organisation and is never accepted here
 */
public record TenantId(int value) {

    /** @throws IllegalArgumentException if {@code value} is not positive */
    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("tenant id must be positive");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
