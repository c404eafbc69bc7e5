package org.parley.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.infinispan.protostream.SerializationContextInitializer;

/** How parcels are written for the way: as ProtoStream's wrapped messages, which say of which type they are. */
final class Parcels {

    private final Set<SerializationContextInitializer> known = new HashSet<>();
    private final SerializationContext context = ProtobufUtil.newSerializationContext();

    /** Parcels of this schema may be sent from now on. Adding one again changes nothing. */
    synchronized void add(SerializationContextInitializer schema) {
        if (known.add(schema)) {
            schema.register(context);
        }
    }

    byte[] write(Object parcel) {
        try {
            return ProtobufUtil.toWrappedByteArray(context, parcel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException if it was not written by this schema, or one like it */
    Object read(byte[] parcel) throws IOException {
        return ProtobufUtil.fromWrappedByteArray(context, parcel);
    }
}
