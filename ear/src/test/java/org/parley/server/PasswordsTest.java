package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    Path folder;

    @RepeatedTest(50)
    void random_ones_hold_letters_and_digits_and_differ() {
        Passwords passwords = Passwords.random(List.of("alice", "bob"));

        assertThat(passwords.of("alice"))
                .hasSize(23)
                .matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}")
                .containsPattern("[a-z]")
                .containsPattern("[0-9]")
                .isNotEqualTo(passwords.of("bob"));
    }

    @Test
    void a_file_gives_back_what_was_written() throws IOException {
        Path file = folder.resolve("passwords.properties");
        Passwords.same(List.of("alice"), "a=b c\\d#é").write(file);

        assertThat(Passwords.read(file).of("alice")).isEqualTo("a=b c\\d#é");
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        Path file = folder.resolve("passwords.properties");
        Passwords.random(List.of("alice")).write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void who_has_none_is_named() {
        Passwords passwords = Passwords.random(List.of("alice"));

        assertThat(passwords.missing(List.of("alice", "bob"))).containsExactly("bob");
        assertThatThrownBy(() -> passwords.of("bob"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bob");
    }

    @Test
    void its_text_shows_users_only() {
        assertThat(Passwords.same(List.of("alice"), "open-sesame")).hasToString("Passwords[alice]");
    }
}
