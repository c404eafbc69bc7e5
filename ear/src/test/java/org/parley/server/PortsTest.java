package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    @Test
    void a_port_in_use_is_named() throws IOException {
        Ports ports = Ports.free();
        assertThat(ports.busy()).isEmpty();

        try (ServerSocket other = new ServerSocket(ports.management(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.busy()).containsExactly(other.getLocalPort());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,9990", "8443,65536", "-1,9990", "8443,8443"})
    void what_are_not_two_ports_is_refused(int https, int management) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(https, management));
    }
}
