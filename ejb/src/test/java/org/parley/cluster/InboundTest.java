package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infinispan.protostream.SerializationContextInitializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class InboundTest {

    private static final String MISSED = "missed";

    private final List<String> heard = new ArrayList<>();
    private final Parcels parcels = new Parcels();
    private final Inbound inbound = new Inbound(parcels);

    private final class Listener implements Receiver<String> {

        @Override
        public Class<String> parcels() {
            return String.class;
        }

        @Override
        public SerializationContextInitializer schema() {
            throw new UnsupportedOperationException("strings need none");
        }

        @Override
        public void receive(String parcel) {
            if (parcel.isEmpty()) {
                throw new IllegalArgumentException("nothing");
            }
            heard.add(parcel);
        }

        @Override
        public void missed() {
            heard.add(MISSED);
        }
    }

    @BeforeEach
    void listen() {
        inbound.add(new Listener());
    }

    @Test
    void parcels_reach_the_receiver_of_their_type_in_order() {
        take(0, "a", 7, "b");
        take(1, "c");

        assertThat(heard).containsExactly("a", "b", "c");
    }

    @Test
    void a_gap_in_the_numbers_is_a_loss() {
        take(0, "a");
        take(2, "c");

        assertThat(heard).containsExactly("a", MISSED, "c");
    }

    @Test
    void who_is_heard_for_the_first_time_in_the_middle_was_missed_before() {
        take(5, "f");

        assertThat(heard).containsExactly(MISSED, "f");
    }

    @Test
    void a_node_that_starts_again_counts_from_nought() {
        take(0, "a");
        inbound.take(new Delivery("node1", 2, 0, List.of(parcels.write("b"))));

        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void what_cannot_be_taken_is_a_loss_and_the_next_is_taken() {
        take(0, "a", "", "c");

        assertThat(heard).containsExactly("a", MISSED, "c");
    }

    private void take(long number, Object... sent) {
        inbound.take(new Delivery(
                "node1", 1, number, Arrays.stream(sent).map(parcels::write).toList()));
    }

    @Test
    void a_parcel_that_cannot_be_read_is_a_loss() {
        inbound.take(new Delivery("node1", 1, 0, List.of(new byte[] {1, 2, 3}, parcels.write("b"))));

        assertThat(heard).containsExactly(MISSED, "b");
    }
}
