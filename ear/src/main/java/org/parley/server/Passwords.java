package org.parley.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords by user, as the lines {@code user=password} of a file only its owner can read. */
public final class Passwords {

    /** The people of the demo organisation, and last the management console's user. */
    static final List<String> DEMO_USERS = List.of("admin", "manager", "alice", "bob", "auditor", Operator.NAME);

    // Without 0 O 1 l I, which people mix up. 20 of them hold 98 bits.
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final Map<String, String> byUser;

    private Passwords(Map<String, String> byUser) {
        this.byUser = new LinkedHashMap<>(byUser);
    }

    /** A new random password for each of {@code users}. */
    public static Passwords random(List<String> users) {
        return from(users, Passwords::random);
    }

    /** One password for all of {@code users}; only for machines nobody else reaches. */
    public static Passwords same(List<String> users, String password) {
        return from(users, () -> password);
    }

    /**
     * Reads what {@link #write} wrote, or an administrator by hand.
     *
     * @throws IOException if the file cannot be read
     */
    public static Passwords read(Path file) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        Map<String, String> byUser = new LinkedHashMap<>();
        lines.stringPropertyNames().forEach(user -> byUser.put(user, lines.getProperty(user)));
        return new Passwords(byUser);
    }

    /**
     * Replaces {@code file}, readable by its owner only from the first byte on.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        byUser.forEach((user, password) -> lines.append(user)
                .append('=')
                .append(password.replace("\\", "\\\\"))
                .append('\n'));
        PrivateFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The password of {@code user}.
     *
     * @throws IllegalArgumentException if {@code user} has none
     */
    public String of(String user) {
        String password = byUser.get(user);
        if (password == null) {
            throw new IllegalArgumentException("no password for " + user);
        }
        return password;
    }

    /** Those of {@code users} who have none. */
    List<String> missing(List<String> users) {
        return users.stream().filter(user -> !byUser.containsKey(user)).toList();
    }

    /** A password of 20 letters and digits in groups of five. */
    static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        // Rules of banks ask for both kinds.
        boolean both = password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(Character::isLetter);
        return both ? password.toString() : random();
    }

    private static Passwords from(List<String> users, Supplier<String> password) {
        Map<String, String> byUser = new LinkedHashMap<>();
        users.forEach(user -> byUser.put(user, password.get()));
        return new Passwords(byUser);
    }

    @Override
    public String toString() {
        return "Passwords" + byUser.keySet();
    }
}
