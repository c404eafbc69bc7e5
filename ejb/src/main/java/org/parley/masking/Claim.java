package org.parley.masking;

/** A place in the original text that a detector found, and what shall stand there instead. */
record Claim(DataClass dataClass, int start, int end, String replacement) {

    boolean overlaps(Claim later) {
        return later.start < end;
    }

    /** Covers both. The graver class counts, and what may be seen of the one that ends last. */
    Claim unitedWith(Claim later) {
        Claim last = later.end > end ? later : this;
        DataClass graver = dataClass.compareTo(later.dataClass) <= 0 ? dataClass : later.dataClass;
        return new Claim(graver, start, last.end, last.replacement);
    }

    @Override
    public String toString() {
        return dataClass + "[" + start + ".." + end + "]";
    }
}
