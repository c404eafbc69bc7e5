package org.parley.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.parley.faults.SideLog.Break;
import org.parley.system.Reachable;
import org.parley.system.Wire;

/**
 * One side of a conversation, as a decent client: says a line now and then, says again what was not acknowledged, gives up
 * a line that shows no sign of life, comes back to any other door, and notes everything.
 */
abstract class Talker implements Runnable {

    private static final Duration PING_EVERY = Duration.ofSeconds(4);
    /** Protocol, reconnecting: a client finds out for itself that a frozen server is no server. */
    private static final Duration SILENT_FOR = Duration.ofSeconds(8);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /**
     * How one talks.
     *
     * @param name unique among all talkers, at most 20 characters
     * @param doors to which it comes
     * @param first at which of them it begins
     * @param crowd how often it says something, and how long it stays on a page
     */
    record Habits(String name, List<? extends Reachable> doors, int first, Crowd crowd) {}

    private final Habits habits;
    private final SideLog log = new SideLog();
    private final Map<String, Long> unanswered = new LinkedHashMap<>();
    private long nextSaying;
    private int sayings;
    private volatile boolean talking = true;
    private volatile boolean listening = true;

    Talker(Habits habits) {
        this.habits = habits;
        this.nextSaying = System.nanoTime() + (long) (habits.crowd().every().toNanos() * Math.random());
    }

    /** Opens a line and greets; the number after which this side goes on is {@link SideLog#lastHeard}. */
    abstract Wire connect(Reachable to, long after);

    /** Whether a frame is about this conversation; an agent may have others, of other storms. */
    abstract boolean isMine(JsonNode frame);

    /** A frame that says {@code text}. */
    abstract Map<String, Object> frame(String id, String text);

    /** Says nothing new from now on, and ends when everything was answered. */
    void settle() {
        talking = false;
    }

    /** Ends at the next opportunity. */
    void end() {
        listening = false;
    }

    /** Everything it said was answered. */
    synchronized boolean isSettled() {
        return !talking && unanswered.isEmpty();
    }

    SideLog log() {
        return log;
    }

    @Override
    public void run() {
        Reachable to = habits.doors().get(habits.first() % habits.doors().size());
        Reachable lost = null;
        long heardAt = 0;
        long lostAt = 0;
        List<String> tried = new ArrayList<>();
        while (listening) {
            try (Wire wire = connect(to, log.lastHeard())) {
                if (lost != null) {
                    log.miss(new Break(lost, heardAt, lostAt, System.nanoTime(), List.copyOf(tried)));
                }
                tried.clear();
                tried.add(habits.name());
                long until = turns();
                heardAt = talk(wire, until);
                lostAt = System.nanoTime();
                lost = lostAt < until ? to : null;
            } catch (CompletionException | AssertionError e) {
                tried.add(to.origin() + ": " + reason(e));
                pause();
            }
            to = after(to);
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() instanceof WebSocketHandshakeException refused
                ? "status " + refused.getResponse().statusCode()
                : String.valueOf(failure.getMessage());
    }

    /** Any other one, as a balancer would choose. */
    private Reachable after(Reachable door) {
        List<? extends Reachable> others =
                habits.doors().stream().filter(other -> other != door).toList();
        return others.isEmpty() ? door : others.get(ThreadLocalRandom.current().nextInt(others.size()));
    }

    /** When it goes on to the next page. */
    private long turns() {
        long page = habits.crowd().page().toNanos();
        long stay = page == 0
                ? Long.MAX_VALUE / 2
                : page / 2 + ThreadLocalRandom.current().nextLong(page);
        return System.nanoTime() + stay;
    }

    /** @return when the last sign of life came */
    private long talk(Wire wire, long until) {
        long after = log.lastHeard();
        long heardAt = System.nanoTime();
        long pinged = heardAt;
        unanswered.replaceAll((id, at) -> 0L);
        boolean moving = false;
        long now = heardAt;
        while (listening && wire.isOpen() && !moving && now < until) {
            now = System.nanoTime();
            if (now - heardAt > SILENT_FOR.toNanos()) {
                wire.abort();
                return heardAt;
            }
            if (now - pinged > PING_EVERY.toNanos()) {
                pinged = now;
                wire.send(Map.of("type", "ping"));
            }
            speak(wire, now);
            Optional<JsonNode> frame = wire.next(Duration.ofMillis(20));
            if (frame.isPresent()) {
                heardAt = System.nanoTime();
                after = isMine(frame.get()) ? hear(frame.get(), after) : after;
                moving = frame.get().path("type").asText().equals("moving");
            }
        }
        return heardAt;
    }

    private synchronized void speak(Wire wire, long now) {
        if (talking && now >= nextSaying) {
            nextSaying += habits.crowd().every().toNanos();
            String id = habits.name() + "-" + sayings++;
            log.say(id, text(id));
            unanswered.put(id, 0L);
        }
        for (Map.Entry<String, Long> one : unanswered.entrySet()) {
            if (now - one.getValue() > AGAIN_AFTER.toNanos()) {
                one.setValue(now);
                wire.send(frame(one.getKey(), text(one.getKey())));
            }
        }
    }

    private static String text(String id) {
        return "line " + id;
    }

    private synchronized long hear(JsonNode frame, long after) {
        String id = frame.path("id").asText();
        long seq = frame.path("seq").asLong();
        switch (frame.path("type").asText()) {
            case "ack" -> {
                log.acknowledge(id, seq);
                unanswered.remove(id);
            }
            case "said" -> {
                log.hear(seq, id, frame.path("text").asText(), after);
                return seq;
            }
            case "refused" -> log.refuse();
            default -> {}
        }
        return after;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
