package org.parley.vault;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.PlainBeans;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * The whole vault for tests outside the server: a real credential store in a temporary file, the real tables. Name this
 * class in a static initialiser, before Hibernate starts, so that entities with sealed text can be read and written.
 *
 * <p>What in the server joins the caller's transaction here has one of its own.
 */
public final class VaultForTests {

    private static final String STORE = "parley";
    private static final Path FILE = temporaryFile();
    private static final KeyRing RING = ring(FILE, store(FILE, "PKCS12"));
    private static final DataKeyCache CACHE = new DataKeyCache(settings(FILE), Clock.systemUTC());
    private static final Set<Database> USED = new CopyOnWriteArraySet<>();

    static {
        PlainBeans.register(
                SealedTextConverter.class,
                () -> new SealedTextConverter(
                        vault(RING, new ApartDataKeys(() -> USED.iterator().next()), CACHE)));
    }

    private VaultForTests() {}

    /** A vault that keeps its wrapped keys in {@code database}; all of them share one cache. */
    public static Vault on(Database database) {
        USED.add(database);
        return vault(RING, new ApartDataKeys(() -> database), CACHE);
    }

    static Vault vault(KeyRing ring, DataKeys keys, DataKeyCache cache) {
        Clock clock = Clock.systemUTC();
        Vault[] vault = new Vault[1];
        vault[0] = new Vault(ring, keys, cache, new TenantKeys(ring, keys, clock), atOnce(vault), clock);
        return vault[0];
    }

    /** The part of CDI the vault needs: tells the vault itself, at once, as outside a transaction. */
    @SuppressWarnings("unchecked")
    private static Event<Vault.KeyDestroyed> atOnce(Vault[] vault) {
        return (Event<Vault.KeyDestroyed>) Proxy.newProxyInstance(
                VaultForTests.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    vault[0].forgetDestroyed((Vault.KeyDestroyed) arguments[0]);
                    return null;
                });
    }

    /** The ring all vaults of {@link #on} share. */
    static KeyRing ring() {
        return RING;
    }

    static VaultSettings settings(Path file) {
        return new VaultSettings(1000, Duration.ofMinutes(30), STORE, file);
    }

    static KeyRing ring(Path file, CredentialStore store) {
        return new ElytronKeyRing(settings(file), store, () -> open(store, file, "PKCS12"));
    }

    /** A conversation of {@code tenant}, which is bound, with a key. */
    static ConversationId conversation(Vault vault, TenantId tenant) {
        ConversationId conversation = ConversationId.random();
        vault.ensureTenantKey(tenant);
        vault.createKey(tenant, conversation);
        return conversation;
    }

    /** What CDI is for Hibernate in the server. */
    static BeanContainer beans() {
        return new PlainBeans();
    }

    static Path temporaryFile() {
        try {
            Path folder = Files.createTempDirectory("vault");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("store");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the store in {@code file}, as the server does; makes it if it is not there. */
    static CredentialStore store(Path file, String keyStoreType) {
        try {
            CredentialStore store = CredentialStore.getInstance(
                    "KeyStoreCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
            open(store, file, keyStoreType);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the file, for the first time or again. */
    private static void open(CredentialStore store, Path file, String keyStoreType) {
        try {
            store.initialize(
                    Map.of("location", file.toString(), "create", "true", "keyStoreType", keyStoreType),
                    new CredentialStore.CredentialSourceProtectionParameter(
                            IdentityCredentials.NONE.withCredential(new PasswordCredential(ClearPassword.createRaw(
                                    ClearPassword.ALGORITHM_CLEAR, "temporary".toCharArray())))),
                    new Provider[] {WildFlyElytronPasswordProvider.getInstance()});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each call in a transaction of its own, for the tenant that is bound. */
    static class ApartDataKeys implements DataKeys {

        private final Supplier<Database> database;

        ApartDataKeys(Supplier<Database> database) {
            this.database = database;
        }

        private <T> T apart(Function<JpaDataKeys, T> work) {
            return apart(database.get(), work);
        }

        private static <T> T apart(Database database, Function<JpaDataKeys, T> work) {
            return database.inUnboundTransaction(em -> work.apply(new JpaDataKeys(em)));
        }

        private void run(Consumer<JpaDataKeys> work) {
            apart(keys -> {
                work.accept(keys);
                return keys;
            });
        }

        @Override
        public Optional<KekId> inForce(TenantId tenant) {
            return apart(keys -> keys.inForce(tenant));
        }

        @Override
        public void add(KeyVersion version) {
            run(keys -> keys.add(version));
        }

        @Override
        public void add(DataKeyWrap wrap) {
            run(keys -> keys.add(wrap));
        }

        @Override
        public void delete(ConversationId conversation) {
            run(keys -> keys.delete(conversation));
        }

        @Override
        public List<DataKeyWrap> find(Collection<ConversationId> conversations) {
            return findApart(conversations);
        }

        /** Looks into every database, since Hibernate's converter serves all; conversation ids are unique. */
        @Override
        public List<DataKeyWrap> findApart(Collection<ConversationId> conversations) {
            return USED.stream()
                    .flatMap(any -> apart(any, keys -> keys.findApart(conversations)).stream())
                    .toList();
        }

        @Override
        public void apart(Runnable work) {
            work.run();
        }

        @Override
        public Optional<UUID> changeOutdated(KekId kek, @Nullable UUID after, int limit, Consumer<DataKeyWrap> change) {
            return apart(keys -> keys.changeOutdated(kek, after, limit, change));
        }

        @Override
        public List<TenantKeys.Use> uses(TenantId tenant) {
            return apart(keys -> keys.uses(tenant));
        }

        @Override
        public List<KekId> dropUnused(KekId kek) {
            return apart(keys -> keys.dropUnused(kek));
        }

        @Override
        public List<InUse> inUse() {
            return apart(JpaDataKeys::inUse);
        }
    }
}
