package org.parley.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.parley.kernel.Secret;

/** The one-time passwords of the demo, from a file only its owner can read: lines of {@code user=password}. */
final class DemoPasswords {

    private final Properties passwords = new Properties();

    /** @throws UncheckedIOException if the file cannot be read */
    DemoPasswords(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the passwords of the demo cannot be read", e);
        }
    }

    /** @throws IllegalStateException if the file has none for {@code user} */
    Secret<char[]> of(String user) {
        String password = passwords.getProperty(user);
        if (password == null) {
            throw new IllegalStateException("the passwords of the demo have none for " + user);
        }
        return Secret.of(password.toCharArray());
    }
}
