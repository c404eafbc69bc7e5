package org.parley.cluster;

/**
 * The version of what nodes tell each other, as a node has it.
 *
 * @param speaks the version it sends
 * @param knows the oldest it understands
 */
record Protocol(int speaks, int knows) {

    /** This release's. A new field leaves it as it is; what an older node would misunderstand raises it. */
    static final Protocol OURS = new Protocol(1, 1);

    /** Whether two nodes understand each other. */
    boolean fits(Protocol other) {
        return speaks >= other.knows && other.speaks >= knows;
    }
}
