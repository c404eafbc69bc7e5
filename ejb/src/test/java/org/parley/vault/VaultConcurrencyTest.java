package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.Databases;

@Tag("V15")
class VaultConcurrencyTest {

    private static final TenantId ONE = new TenantId(601);
    private static final int CONVERSATIONS = 300;
    private static final int THREADS = 8;
    private static final int ROUNDS = 300;

    @Test
    void keys_that_come_and_go_under_many_threads_never_seal_or_open_wrongly() throws Exception {
        Database database = Databases.both().findFirst().orElseThrow();
        VaultForTests.on(database);
        DataKeyCache cache = new DataKeyCache(
                new VaultSettings(100, Duration.ofMinutes(1), "parley", Path.of("store")), Clock.systemUTC());
        Vault vault = VaultForTests.vault(VaultForTests.ring(), new VaultForTests.ApartDataKeys(() -> database), cache);
        List<ConversationId> conversations = Tenancy.call(
                ONE,
                () -> IntStream.range(0, CONVERSATIONS)
                        .mapToObj(i -> VaultForTests.conversation(vault, ONE))
                        .toList());
        inParallel(seed -> Tenancy.run(ONE, () -> sealAndOpen(vault, conversations, seed)));
        assertThat(cache.size()).isLessThanOrEqualTo(100 + THREADS);
    }

    private static void sealAndOpen(Vault vault, List<ConversationId> conversations, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            ConversationId conversation = conversations.get(random.nextInt(CONVERSATIONS));
            SealContext row = new SealContext(ONE, conversation, i, Part.AGENT);
            String text = seed + " " + i;
            byte[] stored = vault.seal(SealedText.of(row, text));
            if (i % 7 == 0) {
                vault.forget(conversation);
            }
            assertThat(vault.open(stored).checkedAgainst(row).text()).isEqualTo(text);
        }
    }

    private static void inParallel(IntConsumer work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, THREADS).forEach(seed -> all.add(threads.submit(() -> work.accept(seed))));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
