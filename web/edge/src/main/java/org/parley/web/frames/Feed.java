package org.parley.web.frames;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Said;

/**
 * One reader's view of one conversation: every message once, in order, without gaps. What is heard is a hint; where it
 * leaves a gap, the gap is read from the journal.
 */
public final class Feed {

    /** Of the longest messages it fits into what may wait for one reader. */
    private static final int PAGE = 32;

    /** Reads the messages after {@code after}, in order, at most {@code limit}. */
    @FunctionalInterface
    public interface Source {
        /** @see org.parley.journal.Journal#since */
        List<Said> since(long after, int limit);
    }

    private final Source source;
    private final Consumer<Said> sink;
    private final Executor executor;
    private final Runnable stuck;
    private long seen;
    private long heard;
    private boolean catchingUp = true;
    private @Nullable Runnable last;

    /**
     * @param sink takes the messages; must not block
     * @param executor reads the next page when the reader has taken what was sent; keeps the identity the source needs
     * @param stuck called if a gap cannot be read: the reader must connect again, since it would miss messages
     */
    public Feed(Source source, Consumer<Said> sink, Executor executor, Runnable stuck) {
        this.source = source;
        this.sink = sink;
        this.executor = executor;
        this.stuck = stuck;
    }

    /**
     * Goes on after {@code after}: reads what there is, then takes what is heard. Call once, after subscribing.
     *
     * @param after the last number the reader says it has; one that was never given counts as {@code last}
     * @param last how far the conversation had come after the subscription had begun
     */
    public synchronized void start(long after, long last) {
        seen = Math.min(after, last);
        catchingUp = false;
        upTo(Math.max(heard, last));
    }

    /**
     * Nothing more can be said: reads what may have been committed and not yet heard, and when the reader was given
     * everything does {@code last}. Call once, after the {@link #start}.
     */
    public void finish(Runnable last) {
        synchronized (this) {
            this.last = last;
            if (catchingUp) {
                return;
            }
            catchingUp = true;
        }
        executor.execute(this::fillGap);
    }

    /**
     * A message was committed. Never blocks for longer than the sink takes.
     *
     * @param own whether this reader said it and has its receipt: it counts as seen, and is sent only if something was
     *     masked, so that its sender too sees what was kept
     */
    public synchronized void hear(Said said, boolean own) {
        if (said.seq() <= seen) {
            return;
        }
        heard = Math.max(heard, said.seq());
        if (catchingUp) {
            return;
        }
        if (said.seq() == seen + 1) {
            seen = said.seq();
            if (!own || !said.findings().isEmpty()) {
                sink.accept(said);
            }
        } else {
            catchingUp = true;
            executor.execute(this::fillGap);
        }
    }

    /** The conversation has come to {@code seq}, whether that was heard here or not: what is missing is read. */
    public synchronized void upTo(long seq) {
        heard = Math.max(heard, seq);
        if (!catchingUp && seq > seen) {
            catchingUp = true;
            executor.execute(this::fillGap);
        }
    }

    private void fillGap() {
        try {
            catchUp();
        } catch (EJBException | PersistenceException e) {
            stuck.run();
        }
    }

    private void catchUp() {
        long after;
        long before;
        Runnable end;
        synchronized (this) {
            after = seen;
            before = heard;
            end = last;
        }
        List<Said> page = source.since(after, PAGE);
        boolean more;
        synchronized (this) {
            for (Said said : page) {
                seen = said.seq();
                sink.accept(said);
            }
            // Heard before and not in the page: not this reader's. Heard meanwhile: perhaps too late for the page.
            more = page.size() == PAGE || heard > Math.max(seen, before) || (end == null && last != null);
            catchingUp = more;
            last = more ? last : null;
        }
        if (more) {
            executor.execute(this::fillGap);
        } else if (end != null) {
            end.run();
        }
    }
}
