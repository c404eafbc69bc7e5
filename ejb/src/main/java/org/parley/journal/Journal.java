package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Caller;
import org.parley.kernel.ConversationId;
import org.parley.masking.Masker;
import org.parley.vault.Vault;

/** Takes messages down and reads them back. The caller is the bound tenant's; whether it may is checked at the commit. */
@ApplicationScoped
public class Journal {

    /** Nobody may say more characters at once, whatever a site allows. Source: protocol parley.v1, Limits. */
    public static final int LONGEST = Wording.LONGEST;

    private final AppendQueue queue;
    private final JpaJournal journal;
    private final Masker masker;
    private final Vault vault;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Journal() {
        this(null, null, null, null);
    }

    @Inject
    Journal(AppendQueue queue, JpaJournal journal, Masker masker, Vault vault) {
        this.queue = queue;
        this.journal = journal;
        this.masker = masker;
        this.vault = vault;
    }

    /**
     * Says {@code text}, masked. The stage completes when it is committed, or refused and not stored; it never fails.
     *
     * @param clientId 1 to 36 visible ASCII characters; a repeat gets the outcome of the first
     * @param longest the most characters this author may say at once
     * @param origin the subscription through which the author would hear itself; null for none
     */
    public CompletionStage<Outcome> say(
            Caller author,
            ConversationId conversation,
            String clientId,
            String text,
            int longest,
            @Nullable Subscription origin) {
        if (!Wording.isClientId(clientId) || text.isBlank()) {
            return refused(Refusal.BLOCKED);
        }
        if (text.length() > Math.min(longest, LONGEST)) {
            return refused(Refusal.TOO_LONG);
        }
        vault.preload(List.of(conversation));
        return queue.append(new Utterance(
                author.tenant(), conversation, Speaker.of(author), clientId, masker.mask(Wording.whole(text)), origin));
    }

    private static CompletionStage<Outcome> refused(Refusal refusal) {
        return CompletableFuture.completedStage(new Outcome.Refused(refusal));
    }

    /**
     * The messages after {@code after}, in order, at most {@code limit}. One whose stored form was damaged is marked,
     * and logged; the others stay readable.
     */
    public List<Said> since(ConversationId conversation, long after, int limit) {
        vault.preload(List.of(conversation));
        List<Said> messages = journal.since(conversation, after, limit);
        messages.stream().filter(Said::unreadable).forEach(said -> JournalLog.LOG.unreadable(conversation, said.seq()));
        return messages;
    }

    /**
     * Marks everything up to {@code seq} as read.
     *
     * @return how far {@code reader} has read now, never past the end; empty if it has no part in the conversation
     */
    public OptionalLong read(Caller reader, ConversationId conversation, long seq) {
        return journal.read(conversation, Speaker.of(reader), seq);
    }
}
