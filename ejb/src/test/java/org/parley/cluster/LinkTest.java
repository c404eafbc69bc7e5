package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class LinkTest {

    private record Trip(long number, List<byte[]> parcels, CompletableFuture<Void> arrival) {}

    private final List<Trip> trips = new ArrayList<>();
    private final Link link = new Link(this::carry);

    @Test
    void a_lone_parcel_travels_at_once() {
        link.send(parcel(1));

        assertThat(parcels()).containsExactly(List.of(1));
    }

    @Test
    void what_is_sent_while_a_delivery_is_under_way_travels_together_in_order() {
        link.send(parcel(1));
        link.send(parcel(2));
        link.send(parcel(3));
        trips.get(0).arrival().complete(null);

        assertThat(parcels()).containsExactly(List.of(1), List.of(2, 3));
        assertThat(numbers()).containsExactly(0L, 1L);
    }

    @Test
    void a_lost_delivery_leaves_a_gap_that_the_next_one_shows() {
        link.send(parcel(1));
        trips.get(0).arrival().completeExceptionally(new IOException());
        link.send(parcel(2));

        assertThat(numbers()).containsExactly(0L, 1L);
        assertThat(parcels()).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void a_loss_after_which_nothing_is_said_is_shown_by_an_empty_delivery() {
        link.send(parcel(1));
        link.repair();
        assertThat(trips).hasSize(1);

        trips.get(0).arrival().completeExceptionally(new IOException());
        link.repair();
        assertThat(parcels()).containsExactly(List.of(1), List.of());

        trips.get(1).arrival().complete(null);
        link.repair();
        assertThat(trips).hasSize(2);
    }

    @Test
    void what_a_frozen_node_does_not_take_is_lost_and_memory_is_not() {
        link.send(parcel(1));
        IntStream.range(0, 20_001).forEach(i -> link.send(parcel(i)));
        trips.get(0).arrival().complete(null);

        assertThat(numbers()).containsExactly(0L, 2L);
        assertThat(parcels().get(1)).isEqualTo(List.of(20_000));
    }

    private CompletionStage<Void> carry(long number, List<byte[]> parcels) {
        Trip trip = new Trip(number, parcels, new CompletableFuture<>());
        trips.add(trip);
        return trip.arrival();
    }

    private static byte[] parcel(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private List<List<Integer>> parcels() {
        return trips.stream()
                .map(trip -> trip.parcels().stream()
                        .map(parcel -> ByteBuffer.wrap(parcel).getInt())
                        .toList())
                .toList();
    }

    private List<Long> numbers() {
        return trips.stream().map(Trip::number).toList();
    }
}
