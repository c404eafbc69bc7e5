package org.parley.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Commands of the machine that a test sets up and lets fail. Words are separated by blanks; there is no quoting. */
final class Command {

    private Command() {}

    /** @throws IllegalStateException if it fails, with what it said */
    static void run(String command) {
        String said = attempt(command);
        if (!said.isEmpty()) {
            throw new IllegalStateException(command + ": " + said);
        }
    }

    /** The same, where failing is as well. @return why it failed; empty if it did not */
    static String attempt(String command) {
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            return code == 0 ? "" : "exit code " + code + ", " + said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
