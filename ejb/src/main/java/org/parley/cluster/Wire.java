package org.parley.cluster;

import java.util.Collection;

/**
 * Carries parcels to other nodes: in order from each sender, at most once, over the cluster's mutually authenticated TLS.
 * What may have been lost is noticed, and the {@link Receiver}s are told.
 */
public interface Wire {

    /**
     * Sends {@code parcel} to these nodes; returns at once and never fails. Parcels that wait for the same node travel
     * together.
     *
     * @param parcel of a type that ProtoStream knows
     */
    void send(Object parcel, Collection<String> nodes);

    /** The same to every other node. */
    void send(Object parcel);
}
