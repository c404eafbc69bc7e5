package org.parley.conversation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infinispan.protostream.SerializationContextInitializer;
import org.jspecify.annotations.Nullable;
import org.parley.cluster.Members;
import org.parley.cluster.Receiver;
import org.parley.cluster.Registers;
import org.parley.cluster.Wire;
import org.parley.journal.Audience;
import org.parley.journal.Said;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/**
 * Carries news to who follows a conversation, on this node and on others, in the order in which they were published there.
 * A follower must not block: it queues for its own reader and returns. What may not have been heard is made good by a
 * {@link Review}.
 */
@ApplicationScoped
class Newsroom implements Audience, Receiver<Hint.OfNews> {

    /** That it is said is all that counts; the cache takes no empty text. */
    private static final String FOLLOWED = "followed";

    private final Members members;
    private final Registers registers;
    private final Wire wire;
    private final Review review;
    private final ConcurrentMap<ConversationId, Followers> followers = new ConcurrentHashMap<>();

    /** Who follows one conversation on this node. */
    private record Followers(TenantId tenant, CompletionStage<Void> known, List<Reader> readers) {}

    /** Whether a reader was let in, and if not yet, whether there was something to hear. */
    private enum Ear {
        SHUT,
        MISSING,
        OPEN
    }

    private static final class Reader implements Subscription {

        private final ConversationId conversation;
        private final Consumer<News> listener;
        private final Consumer<Reader> leave;
        private final AtomicReference<Ear> ear = new AtomicReference<>(Ear.SHUT);

        Reader(ConversationId conversation, Consumer<News> listener, Consumer<Reader> leave) {
            this.conversation = conversation;
            this.listener = listener;
            this.leave = leave;
        }

        void tell(News news) {
            if (ear.updateAndGet(now -> now == Ear.SHUT ? Ear.MISSING : now) == Ear.OPEN) {
                listener.accept(news);
            }
        }

        /** @return whether it missed something until now */
        boolean open() {
            return ear.getAndSet(Ear.OPEN) == Ear.MISSING;
        }

        @Override
        public void close() {
            leave.accept(this);
        }
    }

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Newsroom() {
        this(null, null, null, null);
    }

    @Inject
    Newsroom(Members members, Registers registers, Wire wire, Review review) {
        this.members = members;
        this.registers = registers;
        this.wire = wire;
        this.review = review;
    }

    @PostConstruct
    void open() {
        review.tell(this::tellHere);
    }

    /**
     * Tells {@code listener} what happens in {@code conversation} from now on.
     *
     * @param admission how it stands, asked for once; empty if this reader may not follow it, and is told nothing
     */
    Optional<Followed> follow(
            TenantId tenant,
            ConversationId conversation,
            Consumer<News> listener,
            Supplier<Optional<Standing>> admission) {
        Reader reader = new Reader(conversation, listener, this::leave);
        Followers all = followers.compute(conversation, (id, others) -> {
            Followers known = others == null ? begin(tenant, id) : others;
            known.readers().add(reader);
            return known;
        });
        Optional<Followed> followed = Optional.empty();
        try {
            followed = admission.get().map(standing -> new Followed(reader, standing));
        } finally {
            if (followed.isEmpty()) {
                reader.close();
            }
        }
        if (followed.isPresent() && (reader.open() || !members.others().isEmpty())) {
            // What was said after the reader has read: here before it was let in, there before they knew of it.
            all.known().thenRun(() -> review.of(tenant, conversation));
        }
        return followed;
    }

    private Followers begin(TenantId tenant, ConversationId conversation) {
        return new Followers(
                tenant, registers.whereabouts().say(conversation.toString(), FOLLOWED), new CopyOnWriteArrayList<>());
    }

    private void leave(Reader reader) {
        followers.computeIfPresent(reader.conversation, (id, all) -> {
            all.readers().remove(reader);
            if (!all.readers().isEmpty()) {
                return all;
            }
            registers.whereabouts().unsay(id.toString());
            return null;
        });
    }

    @Override
    public void spoken(ConversationId conversation, Said said, @Nullable Subscription origin) {
        publish(new News.Spoken(conversation, said, origin));
    }

    void publish(News news) {
        tellHere(news);
        if (members.others().isEmpty()) {
            return;
        }
        Set<String> elsewhere =
                registers.whereabouts().others(news.conversation().toString());
        if (!elsewhere.isEmpty()) {
            Hint.of(news).ifPresent(hint -> wire.send(hint, elsewhere));
        }
    }

    private void tellHere(News news) {
        Followers all = followers.get(news.conversation());
        if (all != null) {
            all.readers().forEach(reader -> reader.tell(news));
        }
    }

    @Override
    public Class<Hint.OfNews> parcels() {
        return Hint.OfNews.class;
    }

    @Override
    public SerializationContextInitializer schema() {
        return Hint.SCHEMA;
    }

    @Override
    public void receive(Hint.OfNews hint) {
        tellHere(hint.news());
    }

    @Override
    public void missed() {
        followers.forEach((conversation, all) -> review.of(all.tenant(), conversation));
    }
}
