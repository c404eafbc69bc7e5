package org.parley.masking;

/** A place in the original text that a detector found, and what shall stand there instead. */
record Claim(DataClass dataClass, int start, int end, String replacement) {

    @Override
    public String toString() {
        return dataClass + "[" + start + ".." + end + "]";
    }
}
