package org.parley.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands what comes from other nodes to its receivers, and notices what did not come. */
final class Inbound {

    private record Progress(long life, long number) {}

    private final Parcels parcels;
    private final List<Receiver<?>> receivers = new CopyOnWriteArrayList<>();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    Inbound(Parcels parcels) {
        this.parcels = parcels;
    }

    void add(Receiver<?> receiver) {
        receivers.add(receiver);
    }

    /** Called in the order of each sender. */
    void take(Delivery delivery) {
        Progress before = progress.put(delivery.sender(), new Progress(delivery.life(), delivery.number()));
        boolean next = before != null && before.life() == delivery.life()
                ? delivery.number() == before.number() + 1
                : delivery.number() == 0;
        if (!next) {
            missed();
        }
        delivery.parcels().forEach(this::take);
    }

    private void take(byte[] parcel) {
        try {
            Object sent = parcels.read(parcel);
            receivers.forEach(receiver -> receive(receiver, sent));
        } catch (IOException | RuntimeException e) { // what one parcel did must not keep the next from its reader
            ClusterLog.LOG.notReceived(e.getClass().getName());
            missed();
        }
    }

    private static <P> void receive(Receiver<P> receiver, Object parcel) {
        if (receiver.parcels().isInstance(parcel)) {
            receiver.receive(receiver.parcels().cast(parcel));
        }
    }

    /** Something may have been lost. */
    void missed() {
        receivers.forEach(Receiver::missed);
    }
}
