package org.parley.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the desk's page hands to its client: the server's clock, the answer target, what to load first. */
@Named
@RequestScoped
public class DeskView {

    private static final List<String> MODULE_FOLDERS = List.of("/desk/", "/look/", "/shell/");

    private final Clock clock;
    private final ServletContext files;
    private final Duration answerTarget;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected DeskView() {
        this(null, null, Duration.ofMinutes(2));
    }

    /** @throws IllegalArgumentException if {@code answerTarget} is under a second */
    @Inject
    DeskView(
            Clock clock,
            ServletContext files,
            @ConfigProperty(name = "parley.desk.answer-target", defaultValue = "PT2M") Duration answerTarget) {
        if (answerTarget.toSeconds() < 1) {
            throw new IllegalArgumentException("parley.desk.answer-target is under a second");
        }
        this.clock = clock;
        this.files = files;
        this.answerTarget = answerTarget;
    }

    /** Milliseconds since the epoch: waiting times are told by the server's clock, not by an office PC's. */
    public long getNow() {
        return clock.millis();
    }

    /** Within how many seconds a visitor is to be answered; timers turn at three quarters of it and at its end. */
    public long getAnswerTargetSeconds() {
        return answerTarget.toSeconds();
    }

    /** Every module of the desk, from the context root: named in the page, they load at once instead of one by one. */
    public List<String> getModules() {
        return MODULE_FOLDERS.stream()
                .flatMap(this::in)
                .filter(path -> path.endsWith(".js") && !path.endsWith("/appearance.js"))
                .sorted()
                .toList();
    }

    private Stream<String> in(String folder) {
        Set<String> paths = files.getResourcePaths(folder);
        return paths == null ? Stream.empty() : paths.stream();
    }
}
