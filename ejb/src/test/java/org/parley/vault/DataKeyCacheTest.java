package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ConversationId;
import org.parley.kernel.MovedClock;
import org.parley.kernel.TenantId;

class DataKeyCacheTest {

    private static final TenantId ONE = new TenantId(1);
    private static final TenantId TWO = new TenantId(2);
    private static final int MOST = 100;

    private final ConversationId conversation = ConversationId.random();
    private final DataKey key = DataKey.random();
    private final MovedClock clock = new MovedClock();
    private final DataKeyCache cache =
            new DataKeyCache(new VaultSettings(MOST, Duration.ofMinutes(10), "parley", Path.of("store")), clock);

    @Test
    void a_key_is_found_by_its_tenant_only() {
        cache.put(ONE, conversation, key, cache.turn());
        assertThat(cache.get(ONE, conversation)).isSameAs(key);
        assertThat(cache.get(TWO, conversation)).isNull();
    }

    @Test
    void a_forgotten_key_is_wiped() {
        cache.put(ONE, conversation, key, cache.turn());
        cache.forget(conversation);
        assertThat(cache.get(ONE, conversation)).isNull();
        assertWiped(key);
    }

    @Test
    void a_destroyed_key_is_of_no_more_use() {
        String before = key.use(cipher -> "used");
        assertThat(before).isEqualTo("used");
        key.destroy();
        String after = key.use(cipher -> "used");
        assertThat(after).isNull();
        assertWiped(key);
    }

    @Test
    void a_key_that_rests_seals_as_before() {
        cache.put(ONE, conversation, key, cache.turn());
        byte[] wrapped = Objects.requireNonNull(key.use(cipher -> cipher.wrap(new byte[1], new byte[2])));
        clock.move(Duration.ofMinutes(2));
        cache.forgetIdle();
        assertThat(key).extracting("cipher").isNull();
        byte[] unwrapped = key.use(cipher -> cipher.unwrap(new byte[1], wrapped));
        assertThat(unwrapped).isEqualTo(new byte[2]);
    }

    @Test
    void a_key_is_not_wiped_in_the_middle_of_its_use() throws Exception {
        CountDownLatch using = new CountDownLatch(1);
        CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> Objects.requireNonNull(key.use(cipher -> {
            using.countDown();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            return key.getEncoded();
        })));
        using.await();
        key.destroy();
        assertThat(seen.get()).isNotEqualTo(new byte[DataKey.BYTES]);
        assertWiped(key);
    }

    @Test
    void a_replaced_key_is_wiped() {
        DataKey next = DataKey.random();
        cache.put(ONE, conversation, key, cache.turn());
        cache.put(ONE, conversation, next, cache.turn());
        assertThat(cache.get(ONE, conversation)).isSameAs(next);
        assertWiped(key);
    }

    @Test
    void a_read_that_began_before_the_key_was_forgotten_does_not_bring_it_back() {
        long turn = cache.turn();
        cache.forget(conversation);
        cache.put(ONE, conversation, key, turn);
        assertThat(cache.get(ONE, conversation)).isNull();
        assertWiped(key);
        DataKey later = DataKey.random();
        cache.put(ONE, conversation, later, cache.turn());
        assertThat(cache.get(ONE, conversation)).isSameAs(later);
    }

    @Test
    void it_never_holds_more_than_its_bound_and_wipes_the_longest_unused() {
        List<DataKey> keys = new ArrayList<>();
        cache.put(ONE, conversation, key, cache.turn());
        for (int i = 0; i < 10 * MOST; i++) {
            clock.move(Duration.ofMillis(1));
            cache.get(ONE, conversation);
            DataKey next = DataKey.random();
            keys.add(next);
            cache.put(ONE, ConversationId.random(), next, cache.turn());
            assertThat(cache.size()).isLessThanOrEqualTo(MOST);
        }
        assertThat(cache.get(ONE, conversation)).isSameAs(key);
        assertThat(keys.subList(0, 9 * MOST)).allMatch(DataKey::isDestroyed);
        assertThat(keys.get(keys.size() - 1).isDestroyed()).isFalse();
    }

    @Test
    void an_idle_key_is_wiped() {
        cache.put(ONE, conversation, key, cache.turn());
        clock.move(Duration.ofMinutes(9));
        cache.get(ONE, conversation);
        clock.move(Duration.ofMinutes(9));
        cache.forgetIdle();
        assertThat(cache.get(ONE, conversation)).isSameAs(key);
        clock.move(Duration.ofMinutes(11));
        cache.forgetIdle();
        assertThat(cache.size()).isZero();
        assertWiped(key);
    }

    @Test
    void marks_go_soon() {
        cache.forget(conversation);
        cache.putAbsent(ConversationId.random());
        assertThat(cache.size()).isEqualTo(2);
        clock.move(Duration.ofMinutes(2));
        cache.forgetIdle();
        assertThat(cache.size()).isZero();
    }

    @Test
    void an_absent_key_is_known_to_be_absent_for_a_moment_only() {
        cache.putAbsent(conversation);
        assertThat(cache.isAbsent(conversation)).isTrue();
        clock.move(Duration.ofSeconds(11));
        assertThat(cache.isAbsent(conversation)).isFalse();
    }

    @Test
    void a_key_that_is_here_is_not_absent() {
        cache.putAbsent(conversation);
        cache.put(ONE, conversation, key, cache.turn());
        assertThat(cache.isAbsent(conversation)).isFalse();
        cache.putAbsent(conversation);
        assertThat(cache.get(ONE, conversation)).isSameAs(key);
    }

    @Test
    void everything_is_wiped_at_the_end() {
        DataKey other = DataKey.random();
        cache.put(ONE, conversation, key, cache.turn());
        cache.put(TWO, ConversationId.random(), other, cache.turn());
        cache.forgetAll();
        assertThat(cache.size()).isZero();
        assertWiped(key);
        assertWiped(other);
    }

    @Test
    void a_key_shows_itself_to_nobody() {
        assertThat(key).hasToString("DataKey[REDACTED]");
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(key))
                .isInstanceOf(NotSerializableException.class);
    }

    private static void assertWiped(DataKey key) {
        assertThat(key.isDestroyed()).isTrue();
        assertThatIllegalStateException().isThrownBy(key::getEncoded);
        assertThat(key).extracting("bytes").isEqualTo(new byte[DataKey.BYTES]);
    }
}
