package org.parley.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.accounts.UserView;
import org.parley.accounts.Users;
import org.parley.kernel.Page;
import org.parley.kernel.UserId;

class UsersViewTest {

    @Test
    void the_address_says_which_page_it_is_and_the_page_is_read_once() {
        Recorded users = new Recorded();
        UsersView view = new UsersView(users, after("bob"));

        assertThat(view.getPage().items()).hasSize(1);
        assertThat(view.getPage().next()).contains("carol");
        assertThat(users.asked).containsExactly(Optional.of("bob"));
    }

    @Test
    void a_sign_in_is_told_in_utc_and_never_is_left_to_the_page() {
        UsersView view = new UsersView(new Recorded(), after("x"));

        assertThat(view.lastSignIn(user(Optional.of(Instant.parse("2026-11-22T03:12:00Z"))), Locale.GERMAN))
                .isEqualTo("22.11.2026, 03:12 UTC");
        assertThat(view.lastSignIn(user(Optional.empty()), Locale.GERMAN)).isEmpty();
    }

    private static UserView user(Optional<Instant> lastLogin) {
        return new UserView(new UserId(UUID.randomUUID()), "alice", "Alice", true, List.of(), List.of(), lastLogin);
    }

    private static HttpServletRequest after(String value) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                UsersViewTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> value);
    }

    private static final class Recorded extends Users {
        private final List<Optional<String>> asked = new java.util.ArrayList<>();

        @Override
        public Page<UserView> list(Optional<String> after, int size) {
            asked.add(after);
            return new Page<>(List.of(user(Optional.empty())), Optional.of("carol"));
        }
    }
}
