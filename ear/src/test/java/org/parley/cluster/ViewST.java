package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.ClusterAuthority;
import org.parley.server.StartFailedException;
import org.parley.system.ServerLog;
import org.parley.system.TestFolder;
import org.parley.system.Trust;
import org.parley.system.VisitorClient;

/** Nodes find each other by address and let nobody in whom their authority did not certify. */
@ClusterTest
@Tag("R3")
class ViewST {

    private static final int OTHER = 3;
    private static final int PATIENCE_MILLIS = 10_000;

    private final ClusterInstallation parley;

    ViewST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @AfterEach
    void let_the_other_in_again() throws Exception {
        parley.cluster().certify(OTHER, parley.cluster().authority());
    }

    @Test
    void a_third_node_joins_and_one_that_is_killed_is_missed() throws Exception {
        Node third = parley.node(OTHER);
        third.start();
        parley.node(1).awaitView("node1", "node2", "node3");

        third.kill();

        parley.node(1).awaitView("node1", "node2");
        parley.node(2).awaitView("node1", "node2");
    }

    /** Where it broke off, guests would wait and nobody know why. */
    @Test
    void a_node_has_rehearsed_before_it_lets_anybody_in() throws Exception {
        Path log = parley.node(1).plan().folders().log().resolve("server.log");

        assertThat(Files.readString(log)).contains("PARREC001702").doesNotContain("PARREC001701");
    }

    @Test
    void a_node_of_another_authority_does_not_start_and_the_others_go_on() throws Exception {
        VisitorClient visitor = parley.node(1).visitor().begin("cards");
        ServerLog log = new ServerLog(parley.node(1).plan().folders());
        Path elsewhere = TestFolder.fresh("another-authority");
        parley.cluster().certify(OTHER, ClusterAuthority.in(elsewhere, TestFolder.javaHome()));

        assertThatThrownBy(() -> parley.node(OTHER).start())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("PARCLU001205: Node node1, node2 runs on this database");

        assertThat(parley.node(1).view()).containsExactlyInAnyOrder("node1", "node2");
        assertThat(parley.balancer().nodes()).containsExactlyInAnyOrder("node1", "node2");
        assertThat(log.fresh())
                .filteredOn(line -> line.matches(".* (WARN|ERROR|FATAL) .*"))
                .isNotEmpty()
                .allMatch(line -> line.contains("JGRP000006") && line.contains("failed accepting connection"));
        visitor.leave();
    }

    @Test
    void whoever_shows_no_certificate_is_sent_away() throws Exception {
        SSLContext nobody = Trust.context(parley.cluster().authority().certificate());
        int number = Integer.parseInt(parley.node(1).plan().properties().get("parley.cluster.port"));
        try (Socket socket = nobody.getSocketFactory().createSocket("127.0.0.1", number)) {
            socket.setSoTimeout(PATIENCE_MILLIS);

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SSLException.class);
        }
    }
}
