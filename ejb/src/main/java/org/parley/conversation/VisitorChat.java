package org.parley.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.identity.CallerContext;
import org.parley.identity.Permissions;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.identity.Tenanted;
import org.parley.identity.Visitor;
import org.parley.journal.Journal;
import org.parley.journal.Outcome;
import org.parley.journal.Said;
import org.parley.journal.Subscription;

/** The visitor's side of the one conversation its token opened. */
@Stateless
@Tenanted
@RolesAllowed(Permissions.CHAT_VISIT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VisitorChat {

    private final CallerContext callers;
    private final Sites sites;
    private final Journal journal;
    private final Talk talk;
    private final Endings endings;
    private final Openings openings;
    private final Newsroom newsroom;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public VisitorChat() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    VisitorChat(
            CallerContext callers,
            Sites sites,
            Journal journal,
            Talk talk,
            Endings endings,
            Openings openings,
            Newsroom newsroom) {
        this.callers = callers;
        this.sites = sites;
        this.journal = journal;
        this.talk = talk;
        this.endings = endings;
        this.openings = openings;
        this.newsroom = newsroom;
    }

    /** Tells {@code listener} what happens from now on; it must not block. */
    public Followed follow(Consumer<News> listener) {
        Visitor visitor = visitor();
        return newsroom.follow(visitor.tenant(), visitor.conversation(), listener, () -> Optional.of(standing()))
                .orElseThrow();
    }

    /**
     * Says {@code text}, masked. The stage completes when it is committed, or refused and not stored.
     *
     * @param clientId 1 to 36 visible ASCII characters; a repeat gets the outcome of the first
     * @param origin the subscription through which the sender would hear its own message
     */
    public CompletionStage<Outcome> say(String clientId, String text, @Nullable Subscription origin) {
        Visitor visitor = visitor();
        int longest = site(visitor).map(SiteView::messageChars).orElse(Journal.LONGEST);
        return journal.say(visitor, visitor.conversation(), clientId, text, longest, origin);
    }

    /** The messages after {@code after}, in order, at most {@code limit}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Said> since(long after, int limit) {
        return journal.since(visitor().conversation(), after, limit);
    }

    /** Tells the agent that the visitor types; the preview, masked, only where the site allows it. */
    public void typing(boolean on, @Nullable String preview) {
        Visitor visitor = visitor();
        boolean shown = site(visitor).map(SiteView::preview).orElse(false);
        talk.typing(visitor, visitor.conversation(), on, shown ? preview : null);
    }

    /** Everything up to {@code seq} is read. */
    public void read(long seq) {
        talk.read(visitor(), visitor().conversation(), seq);
    }

    /** The visitor's place in the queue, from 1; empty if it does not wait. */
    public Optional<Integer> place() {
        return openings.place(visitor().tenant(), visitor().conversation());
    }

    /** Ends the conversation; if it is over, its end is told again. */
    public void leave() {
        if (!end(CloseReason.VISITOR)) {
            Optional.ofNullable(standing().course().closeReason()).ifPresent(this::tellEnd);
        }
    }

    /** Takes the consent back, at any time; a conversation that goes on ends with it. Source: GDPR article 7(3). */
    public void withdrawConsent() {
        if (!end(CloseReason.CONSENT_WITHDRAWN)) {
            tellEnd(CloseReason.CONSENT_WITHDRAWN);
        }
    }

    private Standing standing() {
        return openings.standing(visitor().conversation())
                .orElseThrow(() -> new IllegalStateException("a token outlived its conversation"));
    }

    private boolean end(CloseReason reason) {
        return endings.end(visitor().tenant(), visitor().conversation(), reason);
    }

    private void tellEnd(CloseReason reason) {
        newsroom.publish(new News.Closed(visitor().conversation(), reason));
    }

    private Optional<SiteView> site(Visitor visitor) {
        return sites.byId(visitor.site());
    }

    private Visitor visitor() {
        return callers.visitor();
    }
}
