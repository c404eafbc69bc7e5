package org.parley.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.journal.Utterance.Repeat;
import org.parley.vault.SealContext;
import org.parley.vault.SealedText;

/** Messages that are written together: what becomes of each, once it is known what the database holds. */
final class Batch {

    /** The row of a new message. */
    record Entry(long seq, Utterance said) {

        UUID conversation() {
            return said.conversation().value();
        }

        int tenant() {
            return said.tenant().value();
        }

        String author() {
            return said.author();
        }

        @Nullable
        UUID authorId() {
            return said.speaker().staffId();
        }

        @Nullable
        String authorName() {
            return said.speaker().staffName();
        }

        String clientId() {
            return said.clientId();
        }

        /** Sealed, when it is written, for this place. */
        SealedText body() {
            return SealedText.of(
                    new SealContext(
                            said.tenant(),
                            said.conversation(),
                            seq,
                            said.speaker().side().part()),
                    said.text().text());
        }

        @Nullable
        String spans() {
            return Spans.write(said.text().findings());
        }
    }

    private final List<Utterance> utterances;
    private final Instant at;
    private final Map<UUID, Ledger> ledgers = new HashMap<>();
    private final Map<Repeat, Committed> known = new HashMap<>();
    private final Set<UUID> heldElsewhere = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param utterances in the order of arrival; may repeat what was stored before, or itself
     * @param at when those that are new will have been said
     */
    Batch(List<Utterance> utterances, Instant at) {
        this.utterances = utterances;
        this.at = at;
    }

    /** A conversation of this batch was found, and is locked. */
    void found(Ledger ledger) {
        ledgers.put(ledger.id(), ledger);
    }

    /** A conversation of this batch exists, but another writer has it. */
    void heldElsewhere(UUID conversation) {
        heldElsewhere.add(conversation);
    }

    /** The conversations of this batch. */
    UUID[] conversations() {
        return utterances.stream()
                .map(said -> said.conversation().value())
                .distinct()
                .toArray(UUID[]::new);
    }

    /** Those of them that were not found so far. */
    UUID[] missing() {
        return Stream.of(conversations()).filter(id -> !ledgers.containsKey(id)).toArray(UUID[]::new);
    }

    /** A message of this batch was stored before. */
    void known(Repeat repeat, long seq, Instant when) {
        known.put(repeat, new Committed(seq, when, true));
    }

    /** Gives each its receipt, refusal or number, in the same order; null to those that are held elsewhere. */
    List<@Nullable Outcome> outcomes() {
        List<@Nullable Outcome> outcomes = new ArrayList<>(utterances.size());
        utterances.forEach(utterance -> outcomes.add(outcome(utterance)));
        return outcomes;
    }

    private @Nullable Outcome outcome(Utterance utterance) {
        if (heldElsewhere.contains(utterance.conversation().value())) {
            return null;
        }
        Committed before = known.get(utterance.repeat());
        return before == null ? append(utterance) : before;
    }

    private Outcome append(Utterance utterance) {
        Ledger ledger = ledgers.get(utterance.conversation().value());
        Speaker speaker = utterance.speaker();
        if (ledger == null
                || !ledger.isOf(utterance.tenant().value())
                || !ledger.hears(speaker.side(), speaker.staffId())) {
            return new Refused(Refusal.CLOSED);
        }
        long seq = ledger.next(speaker.side());
        entries.add(new Entry(seq, utterance));
        known(utterance.repeat(), seq, at);
        return new Committed(seq, at, false);
    }

    Instant at() {
        return at;
    }

    List<Utterance> utterances() {
        return utterances;
    }

    /** What is new, after {@link #outcomes}. */
    List<Entry> entries() {
        return entries;
    }

    /** The conversations that were found, counted on by {@link #outcomes}. */
    List<Ledger> ledgers() {
        return List.copyOf(ledgers.values());
    }
}
