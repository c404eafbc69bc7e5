package org.parley.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The way to one other node. One delivery is under way at a time, and what is sent meanwhile travels together in the next:
 * a lone parcel is not held up, and a thousand cost one trip. Bounded: what a node does not take in time is lost, and by
 * the number of the next delivery it notices.
 */
final class Link {

    private static final int MOST_WAITING = 20_000;
    private static final int LARGEST = 512;

    /** Brings a delivery to the other node. */
    @FunctionalInterface
    interface Carrier {
        /** @return completes when it has arrived, fails if it is lost */
        CompletionStage<Void> carry(long number, List<byte[]> parcels);
    }

    private final Carrier carrier;
    private final List<byte[]> waiting = new ArrayList<>();
    private boolean underWay;
    private boolean lost;
    private long number;

    Link(Carrier carrier) {
        this.carrier = carrier;
    }

    void send(byte[] parcel) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                waiting.clear();
                number++;
                lost = true;
            }
            waiting.add(parcel);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        carry();
    }

    /** Lets the other node notice a loss after which nothing was sent any more. */
    void repair() {
        synchronized (this) {
            if (!lost || underWay) {
                return;
            }
            underWay = true;
        }
        carry();
    }

    private void carry() {
        long next;
        List<byte[]> parcels;
        synchronized (this) {
            List<byte[]> first = waiting.subList(0, Math.min(waiting.size(), LARGEST));
            parcels = List.copyOf(first);
            first.clear();
            next = number++;
            lost = false;
        }
        carrier.carry(next, parcels).whenComplete((done, failure) -> arrived(failure != null));
    }

    private void arrived(boolean failed) {
        synchronized (this) {
            lost |= failed;
            if (waiting.isEmpty()) {
                underWay = false;
                return;
            }
        }
        carry();
    }
}
