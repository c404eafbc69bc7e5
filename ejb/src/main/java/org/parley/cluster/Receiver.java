package org.parley.cluster;

import org.infinispan.protostream.SerializationContextInitializer;

/**
 * Takes what other nodes send; implemented above. Found by CDI.
 *
 * @param <P> the type of its parcels
 */
public interface Receiver<P> {

    /** Of which parcels it is the receiver. */
    Class<P> parcels();

    /** How they are written. */
    SerializationContextInitializer schema();

    /** A parcel of another node has come, in its sender's order. Must not block. */
    void receive(P parcel);

    /**
     * Something may have been lost, or a node has come or gone: what was not heard must be read from the database. Must
     * not block.
     */
    void missed();
}
