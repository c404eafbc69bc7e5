package org.parley.cluster;

import java.util.List;
import org.infinispan.protostream.SerializationContextInitializer;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoTypeId;
import org.wildfly.clustering.server.dispatcher.Command;

/**
 * What travels from one node to another at once. Numbered, so that the receiver notices what it did not get.
 *
 * <p>Nodes of neighbouring releases talk to each other while one takes the place of the other: fields may be added, none
 * renumbered.
 */
@ProtoTypeId(1_000_101)
final class Delivery implements Command<Void, Inbound, RuntimeException> {

    private final String sender;
    private final long life;
    private final long number;
    private final List<byte[]> parcels;

    /**
     * @param sender the name of its node
     * @param life a number of that node's own since it started
     * @param number from 0, of the deliveries to this receiver in that life
     * @param parcels as {@link Inbound} reads them, in the order in which they were sent
     */
    @ProtoFactory
    Delivery(String sender, long life, long number, List<byte[]> parcels) {
        this.sender = sender;
        this.life = life;
        this.number = number;
        this.parcels = parcels;
    }

    @ProtoField(1)
    String sender() {
        return sender;
    }

    @ProtoField(value = 2, defaultValue = "0")
    long life() {
        return life;
    }

    @ProtoField(value = 3, defaultValue = "0")
    long number() {
        return number;
    }

    @ProtoField(4)
    List<byte[]> parcels() {
        return parcels;
    }

    @Override
    public Void execute(Inbound inbound) {
        inbound.take(this);
        return null;
    }

    /** Has ProtoStream learn how it is written. Found by the server through {@code META-INF/services}. */
    @ProtoSchema(
            className = "DeliverySchema",
            includeClasses = Delivery.class,
            schemaFileName = "parley-cluster.proto",
            schemaFilePath = "org/parley/cluster",
            schemaPackageName = "org.parley.cluster",
            service = true)
    interface Schema extends SerializationContextInitializer {}
}
