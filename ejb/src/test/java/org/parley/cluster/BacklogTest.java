package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final List<Set<String>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean broken;
    private final Backlog<String> backlog = new Backlog<>("a test", this::work);
    private final Thread thread = new Thread(backlog);

    @AfterEach
    void end() throws InterruptedException {
        free.countDown();
        backlog.close();
        thread.join();
    }

    @Test
    void what_is_added_while_it_works_is_done_at_once_afterwards_and_each_thing_once() throws Exception {
        thread.start();
        backlog.add("a");
        begun.await();
        backlog.add("b");
        CompletionStage<Void> last = backlog.add("c");
        backlog.add("b");
        free.countDown();
        await(last);

        assertThat(rounds).containsExactly(Set.of("a"), Set.of("b", "c"));
    }

    @Test
    void what_fails_is_tried_again() throws Exception {
        free.countDown();
        broken = true;
        thread.start();
        await(backlog.add("a"));
        broken = false;
        await(backlog.add("b"));

        assertThat(rounds).containsExactly(Set.of("a"), Set.of("a", "b"));
    }

    private static void await(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private void work(Set<String> items) {
        rounds.add(items);
        begun.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken) {
            throw new IllegalStateException("broken");
        }
    }
}
