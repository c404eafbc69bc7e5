package org.parley.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/** The file of a credential store that every node of a cluster reads and writes. */
final class StoreFile {

    private static final String LOCK = ".lock";

    private final String store;
    private final Path file;
    private @Nullable State seen;

    /** What a file is told apart by from the one that was written in its place. */
    private record State(
            FileTime written, long size, @Nullable Object key) {}

    /** @param store how the operator calls the store */
    StoreFile(String store, Path file) {
        this.store = store;
        this.file = file;
        this.seen = state();
    }

    /** Whether somebody wrote it since this was last asked, or since {@link #write}. */
    synchronized boolean hasChanged() {
        State now = state();
        boolean changed = now != null && !now.equals(seen);
        seen = now;
        return changed;
    }

    private @Nullable State state() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile() ? new State(now.lastModifiedTime(), now.size(), now.fileKey()) : null;
        } catch (IOException e) {
            // Not there, or elsewhere than this server was told: nothing to compare.
            return null;
        }
    }

    /**
     * Does {@code work} while no other node does any: who writes a store writes all of it, also what was read before
     * another one wrote.
     *
     * @throws KeyUnavailableException if the lock cannot be had
     */
    <T> T alone(Supplier<T> work) {
        if (!Files.isRegularFile(file)) {
            return work.get();
        }
        Path lock = file.resolveSibling(file.getFileName() + LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            return work.get();
        } catch (IOException e) {
            throw KeyUnavailableException.storeFailed(store, "lock " + lock.getFileName(), e);
        }
    }

    /**
     * Elytron writes a new file beside the old one and renames it, but does not wait for the disk, and the new file is as
     * open to others as the process' mask leaves it.
     */
    synchronized void write(CredentialStore content) throws CredentialStoreException {
        if (!Files.isRegularFile(file)) {
            VaultLog.LOG.storeFileUnknown(store, file);
            content.flush();
            return;
        }
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Set<PosixFilePermission> permissions = posix ? Files.getPosixFilePermissions(file) : Set.of();
            content.flush();
            if (posix) {
                Files.setPosixFilePermissions(file, permissions);
            }
            force(file, StandardOpenOption.WRITE);
            force(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
            seen = state();
        } catch (IOException e) {
            throw KeyUnavailableException.storeFailed(store, "force " + file.getFileName() + " to disk", e);
        }
    }

    private static void force(Path path, OpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
