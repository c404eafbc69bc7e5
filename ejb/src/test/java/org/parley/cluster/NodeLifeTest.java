package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
        WildflyWire wire = new WildflyWire() {
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
        return new NodeLife(new JpaNodes(), wire, registers, "h2");
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

    @Test
    void a_node_alone_looks_for_nothing() {
        NodeLife node = beside(Set.of());
        for (int look = 0; look < LOOKS; look++) {
            node.goOn();
        }

        assertThat(missed).isZero();
    }
}
