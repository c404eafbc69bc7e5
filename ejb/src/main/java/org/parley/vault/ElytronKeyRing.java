package org.parley.vault;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The key ring in the server's own credential store: the running one, so that what an administrator does to it with the
 * management tools and what Parley does to it are never two views of one file. The nodes of a cluster share that file.
 *
 * <p>Wraps are AES-256-GCM, not AES key wrap: GCM binds a wrap to its row, so that one copied into another conversation's
 * row is found out, and would otherwise survive the erasure of the first.
 */
@ApplicationScoped
class ElytronKeyRing implements KeyRing {

    private static final int KEY_BYTES = 32;

    private final String name;
    private final StoreFile file;
    private final Consumer<String> reload;
    private final Map<KekId, SecretKey> opened = new ConcurrentHashMap<>();
    private @Nullable CredentialStore running;

    /** For the container only. */
    ElytronKeyRing() {
        this.name = "";
        this.file = new StoreFile("", Path.of(""));
        this.reload = ServerServices::reload;
    }

    @Inject
    ElytronKeyRing(VaultSettings settings) {
        this(settings, ServerServices::reload);
    }

    /** @param reload makes {@code running} read its file again */
    ElytronKeyRing(VaultSettings settings, CredentialStore running, Runnable reload) {
        this(settings, store -> reload.run());
        this.running = running;
    }

    private ElytronKeyRing(VaultSettings settings, Consumer<String> reload) {
        this.name = settings.store();
        this.file = new StoreFile(name, settings.file());
        this.reload = reload;
    }

    @Override
    public String store() {
        return name;
    }

    @Override
    public synchronized boolean create(KekId kek) {
        boolean made = file.alone(() -> make(kek));
        if (made) {
            VaultLog.LOG.keyMade(kek.alias(), name);
        }
        return made;
    }

    private boolean make(KekId kek) {
        CredentialStore store = newest();
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            if (store.exists(kek.alias(), SecretKeyCredential.class)) {
                return false;
            }
            store.store(kek.alias(), new SecretKeyCredential(new SecretKeySpec(bytes, "AES")));
            file.write(store);
            return true;
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "keep key " + kek.alias(), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean holds(KekId kek) {
        return read(kek) != null;
    }

    @Override
    public byte[] wrap(KekId kek, byte[] context, byte[] key) {
        return new AesGcm(key(kek)).wrap(context, key);
    }

    @Override
    public Optional<byte[]> unwrap(KekId kek, byte[] context, byte[] wrapped) {
        return Optional.ofNullable(new AesGcm(key(kek)).unwrap(context, wrapped));
    }

    @Override
    public synchronized void destroy(KekId kek) {
        opened.remove(kek);
        if (file.alone(() -> remove(kek))) {
            VaultLog.LOG.keyRemoved(kek.alias(), name);
        }
    }

    private boolean remove(KekId kek) {
        CredentialStore store = newest();
        try {
            boolean there = store.exists(kek.alias(), SecretKeyCredential.class);
            if (there) {
                store.remove(kek.alias(), SecretKeyCredential.class);
                file.write(store);
            }
            return there;
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "remove key " + kek.alias(), e);
        }
    }

    @PreDestroy
    void close() {
        opened.clear();
    }

    /** Kept once read: a PKCS #12 store derives a key from its password again for every read. */
    private SecretKey key(KekId kek) {
        SecretKey known = opened.get(kek);
        if (known != null) {
            return known;
        }
        SecretKey read = read(kek);
        if (read == null) {
            throw KeyUnavailableException.missing(kek, name);
        }
        opened.put(kek, read);
        return read;
    }

    /** A key that is not there may be one that another node made. */
    private @Nullable SecretKey read(KekId kek) {
        SecretKey key = read(running(), kek);
        return key != null ? key : read(newest(), kek);
    }

    private @Nullable SecretKey read(CredentialStore store, KekId kek) {
        try {
            SecretKeyCredential credential = store.retrieve(kek.alias(), SecretKeyCredential.class);
            return credential == null ? null : credential.getSecretKey();
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "give key " + kek.alias(), e);
        }
    }

    /** With what other nodes wrote, and without what they removed. */
    private synchronized CredentialStore newest() {
        CredentialStore store = running();
        if (file.hasChanged()) {
            reload.accept(name);
            opened.clear();
        }
        return store;
    }

    private synchronized CredentialStore running() {
        CredentialStore store = running;
        if (store == null) {
            store = ServerServices.credentialStore(name);
            running = store;
        }
        return store;
    }
}
