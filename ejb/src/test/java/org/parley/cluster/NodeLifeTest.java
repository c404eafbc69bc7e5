package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a node does each second, beside its record in the database, which the embedded one does not keep. */
@Tag("R3")
class NodeLifeTest {

    private static final int LOOKS = 60;
    /** Of a node whose neighbours stay the same. */
    private static final int AT_LEAST_EVERY = 15;

    private int missed;

    private NodeLife beside(Set<String> others) {
        return beside(others, "h2", new JpaNodes());
    }

    private NodeLife beside(Set<String> others, String database, JpaNodes records) {
        WildflyWire wire = new WildflyWire() {
            @Override
            public String self() {
                return "node1";
            }

            @Override
            public Set<String> others() {
                return others;
            }

            @Override
            void repair() {}

            @Override
            void missed() {
                missed++;
            }
        };
        InfinispanRegisters registers = new InfinispanRegisters() {
            @Override
            void repair() {}
        };
        return new NodeLife(records, wire, registers, new JgroupsSenders(), database);
    }

    /** One that does not know that somebody listens here says nothing, and so leaves no gap that could be noticed. */
    @Test
    void what_a_neighbour_told_nobody_is_looked_for_now_and_then_also_while_all_is_calm() {
        NodeLife node = beside(Set.of("node2"));
        for (int look = 0; look < LOOKS; look++) {
            node.goOn();
        }
        int settled = missed;
        for (int look = 0; look < AT_LEAST_EVERY; look++) {
            node.goOn();
        }

        assertThat(missed).isEqualTo(settled + 1);
    }

    /** Its record lives on for a while, and asking again and again would find nothing new. */
    @Test
    void a_neighbour_that_is_dead_is_not_taken_for_one_that_is_apart() {
        Instant died = Instant.parse("2026-11-22T09:00:00Z");

        assertThat(missedBeside(() -> died)).isZero();
    }

    @Test
    void a_neighbour_that_goes_on_unreached_may_have_said_something_each_second() {
        AtomicInteger beats = new AtomicInteger();

        assertThat(missedBeside(() -> Instant.ofEpochSecond(beats.incrementAndGet())))
                .isEqualTo(LOOKS - 1);
    }

    private int missedBeside(Supplier<Instant> seenAt) {
        missed = 0;
        NodeLife node = beside(Set.of(), "postgresql", new JpaNodes() {
            @Override
            public boolean beat(String name, UUID life) {
                return true;
            }

            @Override
            public List<Neighbour> others(String name) {
                return List.of(new Neighbour("node2", 1, 1, seenAt.get()));
            }
        });
        for (int look = 0; look < LOOKS; look++) {
            node.goOn();
        }
        return missed;
    }

    @Test
    void a_node_alone_looks_for_nothing() {
        NodeLife node = beside(Set.of());
        for (int look = 0; look < LOOKS; look++) {
            node.goOn();
        }

        assertThat(missed).isZero();
    }
}
