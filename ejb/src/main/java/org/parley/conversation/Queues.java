package org.parley.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.identity.DepartmentView;
import org.parley.identity.Departments;
import org.parley.identity.Permissions;
import org.parley.identity.Tenanted;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Page;
import org.parley.routing.Availability;

/** The queues of the caller's organisation in figures; nothing tells who waits in them. */
@Stateless
@Tenanted
public class Queues {

    private final Departments departments;
    private final JpaConversations conversations;
    private final Availability availability;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public Queues() {
        this(null, null, null, null);
    }

    @Inject
    Queues(Departments departments, JpaConversations conversations, Availability availability, Clock clock) {
        this.departments = departments;
        this.conversations = conversations;
        this.availability = availability;
        this.clock = clock;
    }

    /**
     * A page of them, by the key of their department.
     *
     * @param after the {@link Page#next} of the page before, or empty to begin
     * @throws org.parley.identity.IdentityException with code {@code MALFORMED} if {@code after} is no key
     */
    @RolesAllowed(Permissions.QUEUE_READ)
    public Page<Figures> page(Optional<String> after) {
        Page<DepartmentView> page = departments.page(after);
        List<DepartmentId> ids = page.items().stream().map(DepartmentView::id).toList();
        Map<DepartmentId, JpaConversations.Line> lines = conversations.lines(ids);
        return new Page<>(
                page.items().stream()
                        .map(department -> figures(department, Optional.ofNullable(lines.get(department.id()))))
                        .toList(),
                page.next());
    }

    private Figures figures(DepartmentView department, Optional<JpaConversations.Line> line) {
        return new Figures(
                department,
                line.map(JpaConversations.Line::length).orElse(0L),
                line.map(waiting -> Duration.between(waiting.since(), clock.instant()))
                        .orElse(Duration.ZERO),
                availability.available(department.id()));
    }

    /**
     * The queue of a department.
     *
     * @param waiting how many wait
     * @param longestWait of the one that waits longest; zero if nobody waits
     * @param available how many agents would be offered a conversation now
     */
    public record Figures(DepartmentView department, long waiting, Duration longestWait, long available) {}
}
