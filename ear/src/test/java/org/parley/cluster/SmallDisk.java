package org.parley.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, which can be filled to the last byte. Needs root. */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 4 * 1024;

    private final Path folder;

    /** @param folder where it is mounted; exists, and is empty */
    public SmallDisk(Path folder, int megabytes) {
        this.folder = folder;
        Command.run("mount -t tmpfs -o size=" + megabytes + "m tmpfs " + folder);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Leaves no room for anybody. */
    public void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                filler.write(chunk);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() >= CHUNK) {
                throw e;
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        Command.run("umount -l " + folder);
    }
}
