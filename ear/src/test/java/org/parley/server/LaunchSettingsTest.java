package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchSettingsTest {

    private final Properties given = new Properties();

    @TempDir
    Path target;

    @Test
    void passwords_are_made_once_and_read_from_then_on() throws Exception {
        String first = settings().passwords().of("alice");

        assertThat(settings().passwords().of("alice")).isEqualTo(first);
        assertThat(target.resolve("parley-passwords.properties")).exists();
    }

    @Test
    void one_given_password_is_everybodys() throws Exception {
        given.setProperty("parley.demo.password", "correct horse 1");

        Passwords passwords = settings().passwords();

        assertThat(passwords.of("admin")).isEqualTo("correct horse 1");
        assertThat(passwords.of("operator")).isEqualTo("correct horse 1");
    }

    @Test
    void nodes_listen_a_hundred_apart_above_the_balancer_and_are_two_unless_told_otherwise() {
        given.setProperty("parley.https.port", "9443");

        assertThat(settings().cluster().names()).containsExactly("node1", "node2");
        given.setProperty("nodes", "3");
        Cluster three = settings().cluster();
        assertThat(three.balancer().ports()).isEqualTo(new Ports(9443, 9990));
        assertThat(three.node(3).ports()).isEqualTo(new Ports(9743, 10_290));
        assertThat(three.node(3).properties())
                .containsEntry("parley.demo.origin", "https://localhost:9443")
                .containsEntry("parley.cluster.hosts", "127.0.0.1[7700],127.0.0.1[7800],127.0.0.1[7900]");
    }

    @Test
    void a_file_without_everybody_is_refused_with_their_names() throws Exception {
        Path file = Files.writeString(target.resolve("mine"), "admin=x\nalice=y\n");
        given.setProperty("parley.demo.passwords", file.toString());

        assertThatThrownBy(() -> settings().passwords())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("manager, bob, auditor, operator");
    }

    @Test
    void no_password_reaches_the_servers_command_line() throws Exception {
        given.setProperty("parley.demo.password", "correct horse 1");
        given.setProperty("parley.database.passwords", "/somewhere");
        given.setProperty("parley.database", "postgresql");

        assertThat(settings().plan().properties())
                .containsEntry("parley.database", "postgresql")
                .containsEntry(
                        "parley.demo.passwords",
                        target.resolve("parley-passwords.properties").toString())
                .doesNotContainKeys("parley.demo.password", "parley.database.passwords");
    }

    @Test
    void ports_are_the_usual_ones_until_given() {
        assertThat(settings().ports()).isEqualTo(new Ports(8443, 9990));

        given.setProperty("parley.https.port", "9443");
        assertThat(settings().plan().properties()).containsEntry("parley.demo.origin", "https://localhost:9443");
    }

    private LaunchSettings settings() {
        return new LaunchSettings(target, given);
    }
}
