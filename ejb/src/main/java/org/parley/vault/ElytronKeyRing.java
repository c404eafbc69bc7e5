package org.parley.vault;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The key ring in the server's own credential store: the running one, so that what an administrator does to it with the
 * management tools and what Parley does to it are never two views of one file.
 *
 * <p>Wraps are AES-256-GCM, not AES key wrap: GCM binds a wrap to its row, so that one copied into another conversation's
 * row is found out, and would otherwise survive the erasure of the first.
 */
@ApplicationScoped
class ElytronKeyRing implements KeyRing {

    private static final int KEY_BYTES = 32;

    private final String name;
    private final Path file;
    private final Map<KekId, SecretKey> opened = new ConcurrentHashMap<>();
    private @Nullable CredentialStore running;

    /** For the container only. */
    ElytronKeyRing() {
        this.name = "";
        this.file = Path.of("");
    }

    @Inject
    ElytronKeyRing(VaultSettings settings) {
        this.name = settings.store();
        this.file = settings.file();
    }

    ElytronKeyRing(VaultSettings settings, CredentialStore running) {
        this(settings);
        this.running = running;
    }

    @Override
    public String store() {
        return name;
    }

    @Override
    public synchronized boolean create(KekId kek) {
        CredentialStore store = running();
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            if (store.exists(kek.alias(), SecretKeyCredential.class)) {
                return false;
            }
            store.store(kek.alias(), new SecretKeyCredential(new SecretKeySpec(bytes, "AES")));
            write(store);
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "keep key " + kek.alias(), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        VaultLog.LOG.keyMade(kek.alias(), name);
        return true;
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
        CredentialStore store = running();
        try {
            if (store.exists(kek.alias(), SecretKeyCredential.class)) {
                store.remove(kek.alias(), SecretKeyCredential.class);
                write(store);
                VaultLog.LOG.keyRemoved(kek.alias(), name);
            }
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "remove key " + kek.alias(), e);
        }
    }

    /**
     * Elytron writes a new file beside the old one and renames it, but does not wait for the disk, and the new file is as
     * open to others as the process' mask leaves it.
     */
    private void write(CredentialStore store) throws CredentialStoreException {
        if (!Files.isRegularFile(file)) {
            VaultLog.LOG.storeFileUnknown(name, file);
            store.flush();
            return;
        }
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Set<PosixFilePermission> permissions = posix ? Files.getPosixFilePermissions(file) : Set.of();
            store.flush();
            if (posix) {
                Files.setPosixFilePermissions(file, permissions);
            }
            force(file, StandardOpenOption.WRITE);
            force(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
        } catch (IOException e) {
            throw KeyUnavailableException.storeFailed(name, "force " + file.getFileName() + " to disk", e);
        }
    }

    private static void force(Path path, OpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
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

    private @Nullable SecretKey read(KekId kek) {
        try {
            SecretKeyCredential credential = running().retrieve(kek.alias(), SecretKeyCredential.class);
            return credential == null ? null : credential.getSecretKey();
        } catch (CredentialStoreException e) {
            throw KeyUnavailableException.storeFailed(name, "give key " + kek.alias(), e);
        }
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
