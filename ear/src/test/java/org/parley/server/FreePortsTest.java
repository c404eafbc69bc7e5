package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void they_are_none_that_a_connection_might_take_meanwhile() throws Exception {
        assertThat(FreePorts.first(2)).isBetween(20_000, 32_766);
    }

    @Test
    void nobody_else_gets_them() throws Exception {
        int first = FreePorts.first(3);

        assertThat(FreePorts.first(1)).isNotIn(first, first + 1, first + 2);
    }

    @Test
    void one_that_somebody_listens_at_is_passed_over() throws Exception {
        int next = FreePorts.first(1) + 1;
        try (ServerSocket taken = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.first(1)).isNotEqualTo(taken.getLocalPort());
        }
    }
}
