package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SystemTest
class ExampleST {

    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final Installation parley;

    ExampleST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void the_program_in_the_documents_talks_as_a_visitor_and_as_an_agent(@TempDir Path folder) throws Exception {
        Path heardByAgent = folder.resolve("agent.txt");
        Path heardByVisitor = folder.resolve("visitor.txt");
        Process agent = talk(heardByAgent, "agent", "alice", parley.password("alice"));
        try {
            awaitWelcome(agent, heardByAgent);
            Process visitor = talk(heardByVisitor, "visitor", "My card 4111 1111 1111 1111 was refused");
            assertThat(visitor.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(agent.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(heardByVisitor)
                    .content()
                    .contains("\"type\":\"ack\"", "\"masked\":[\"PAN\"]", "A colleague will call you.");
            assertThat(heardByAgent).content().contains("\"masked\":[\"PAN\"]").doesNotContain("4111");
            assertThat(List.of(visitor.exitValue(), agent.exitValue())).containsOnly(0);
        } finally {
            agent.destroy();
        }
    }

    private Process talk(Path output, String role, String... arguments) throws IOException {
        Path example = Path.of(System.getProperty("basedir", ""), "..", "docs", "api", "examples", "Talk.java");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                example.toString(),
                role,
                parley.origin().toString(),
                parley.folders().certificateFile().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void awaitWelcome(Process agent, Path output) throws IOException, InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!Files.readString(output).contains("\"type\":\"welcome\"")) {
            assertThat(agent.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(output))
                    .isTrue();
            Thread.sleep(100);
        }
    }
}
