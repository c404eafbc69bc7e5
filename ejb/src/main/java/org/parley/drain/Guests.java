package org.parley.drain;

/** Whoever is connected to one archive on this node. */
public interface Guests {

    /**
     * Asks some of those who were not asked yet to go to another node. They go by themselves, and miss nothing.
     *
     * @param most how many
     * @return how many were asked
     */
    int move(int most);

    /** Whether nobody is here. */
    boolean isEmpty();

    /** Ends the connections that are left. */
    void close();
}
