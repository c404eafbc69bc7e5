package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskViewTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void hands_over_the_servers_clock_and_the_answer_target() {
        DeskView view = new DeskView(NOON, files(Map.of()), Duration.ofSeconds(90));

        assertThat(view.getNow()).isEqualTo(NOON.millis());
        assertThat(view.getAnswerTargetSeconds()).isEqualTo(90);
    }

    @Test
    void refuses_a_target_that_nobody_can_meet() {
        assertThatThrownBy(() -> new DeskView(NOON, files(Map.of()), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parley.desk.answer-target");
    }

    @Test
    void names_every_module_and_nothing_else() {
        ServletContext files = files(Map.of(
                "/desk/", Set.of("/desk/main.js", "/desk/desk.css"),
                "/shell/", Set.of("/shell/appearance.js", "/shell/shell.js"),
                "/look/", Set.of("/look/line.js", "/look/icons.svg")));

        assertThat(new DeskView(NOON, files, Duration.ofMinutes(2)).getModules())
                .containsExactly("/desk/main.js", "/look/line.js", "/shell/shell.js");
    }

    private static ServletContext files(Map<String, Set<String>> folders) {
        return (ServletContext) Proxy.newProxyInstance(
                DeskViewTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> folders.get(String.valueOf(arguments[0])));
    }
}
