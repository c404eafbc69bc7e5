package org.parley.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.consent.ConsentReceipt;
import org.parley.consent.ConsentText;
import org.parley.consent.Consents;
import org.parley.conversation.Openings;
import org.parley.identity.DepartmentView;
import org.parley.identity.SiteView;
import org.parley.intake.Answers;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Digests;
import org.parley.masking.Masker;

/** Lets visitors in, each time in one transaction of the bound tenant. */
@ApplicationScoped
class Arrivals {

    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 128;

    private final Openings openings;
    private final JpaStartRequests requests;
    private final JpaVisitorTokens tokens;
    private final Consents consents;
    private final Masker masker;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Arrivals() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Arrivals(
            Openings openings,
            JpaStartRequests requests,
            JpaVisitorTokens tokens,
            Consents consents,
            Masker masker,
            Clock clock) {
        this.openings = openings;
        this.requests = requests;
        this.tokens = tokens;
        this.consents = consents;
        this.masker = masker;
        this.clock = clock;
    }

    /** @see Reception#consentText */
    @Transactional
    public Optional<ConsentText> consentText(SiteView site, String locale) {
        return consents.current(site.id(), site.locale(locale));
    }

    /** @see Reception#start */
    @Transactional
    public Started start(Arrival arrival) {
        String key = arrival.idempotencyKey();
        if (key == null) {
            return open(arrival, null);
        }
        if (key.length() < SHORTEST_KEY
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new ArrivalRefusedException(ArrivalRefusedException.Reason.IDEMPOTENCY_KEY);
        }
        byte[] hash = Digests.sha256(arrival.site().key(), key);
        Optional<StartRequest> before = requests.find(hash);
        return before.isPresent() ? again(before.get(), arrival) : open(arrival, hash);
    }

    private Started open(Arrival arrival, byte @Nullable [] key) {
        SiteView site = arrival.site();
        DepartmentView department = department(arrival);
        Answers answers = Answers.of(site.form(), arrival.form(), masker);
        ConversationId id = ConversationId.random();
        ConsentReceipt consent = consents.record(site.id(), id, arrival.locale(), arrival.consent());
        openings.open(id, site, department, arrival.locale(), answers);
        if (key != null) {
            requests.add(new StartRequest(key, id, fingerprint(arrival), clock.instant()));
        }
        return new Started(id, tokens.first(id), consent);
    }

    private Started again(StartRequest before, Arrival arrival) {
        ConversationId id = before.conversation();
        if (!before.isRepeatedBy(fingerprint(arrival), clock.instant())) {
            throw new ArrivalRefusedException(ArrivalRefusedException.Reason.IDEMPOTENCY_KEY);
        }
        return new Started(id, tokens.first(id), consents.receipt(id));
    }

    private static DepartmentView department(Arrival arrival) {
        SiteView site = arrival.site();
        Optional<DepartmentView> wanted = arrival.department() == null
                ? site.departments().stream()
                        .filter(d -> site.departments().size() == 1)
                        .findFirst()
                : site.department(arrival.department());
        return wanted.orElseThrow(() -> new ArrivalRefusedException(ArrivalRefusedException.Reason.DEPARTMENT));
    }

    private static byte[] fingerprint(Arrival arrival) {
        return Digests.sha256(
                String.valueOf(arrival.department()),
                arrival.locale(),
                arrival.consent().toString(),
                new Answers(arrival.form()).json());
    }
}
