package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parley.kernel.MovedClock;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

class SiteCopiesTest {

    private static final SiteId ID = new SiteId(new UUID(0, 1));

    private final Directory directory = new Directory();
    private final MovedClock clock = new MovedClock();
    private final SiteCopies copies = new SiteCopies(directory, clock);

    @Test
    void within_a_second_it_is_read_once() {
        assertThat(copies.byId(ID)).map(SiteView::name).contains("first");
        directory.answer = () -> Optional.of(site("second"));
        clock.move(Duration.ofMillis(999));
        assertThat(copies.byId(ID)).map(SiteView::name).contains("first");
        clock.move(Duration.ofMillis(1));
        assertThat(copies.byId(ID)).map(SiteView::name).contains("second");
    }

    @Test
    void while_one_reads_it_anew_the_others_use_the_copy() {
        copies.byId(ID);
        clock.move(Duration.ofSeconds(1));
        directory.answer = () -> {
            assertThat(copies.byId(ID)).map(SiteView::name).contains("first");
            return Optional.of(site("second"));
        };
        assertThat(copies.byId(ID)).map(SiteView::name).contains("second");
        assertThat(directory.reads).isEqualTo(2);
    }

    @Test
    void a_site_that_is_gone_or_cannot_be_read_has_no_copy() {
        copies.byId(ID);
        clock.move(Duration.ofSeconds(1));
        directory.answer = Optional::empty;
        assertThat(copies.byId(ID)).isEmpty();

        directory.answer = () -> Optional.of(site("again"));
        copies.byId(ID);
        clock.move(Duration.ofSeconds(1));
        directory.answer = () -> {
            throw new PersistenceException("away");
        };
        assertThatThrownBy(() -> copies.byId(ID)).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> copies.byId(ID)).isInstanceOf(PersistenceException.class);
    }

    private static SiteView site(String name) {
        return new SiteView(
                ID,
                new TenantId(1),
                "key",
                name,
                new SiteView.Reach(List.of(), List.of()),
                List.of(),
                new SiteView.Terms(100, List.of(), false));
    }

    private static final class Directory extends JpaDirectory {

        private Supplier<Optional<SiteView>> answer = () -> Optional.of(site("first"));
        private int reads;

        @Override
        Optional<SiteView> byId(SiteId id) {
            reads++;
            return answer.get();
        }
    }
}
