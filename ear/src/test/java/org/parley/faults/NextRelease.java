package org.parley.faults;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.server.ServerFolders;

/** A release after this one: the same, but that its first node changes tables which all nodes are at work with. */
final class NextRelease {

    private static final String EAR = "deployments/parley.ear";
    private static final String EJB = "parley-ejb.jar";
    private static final String MIGRATION = "db/migration/postgresql/V999__next.sql";

    private NextRelease() {}

    /** Puts it in the place of the release a server has, which does not run. */
    static void put(ServerFolders folders) throws IOException {
        Path ear = folders.base().resolve(EAR);
        Path inner = Files.createTempFile("parley-ejb", ".jar");
        try (FileSystem outside = FileSystems.newFileSystem(ear)) {
            Files.copy(outside.getPath(EJB), inner, REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(inner)) {
                Files.writeString(inside.getPath(MIGRATION), """
                        alter table message add column of_next_release integer default 0 not null;
                        create table of_next_release (message_id uuid primary key);
                        """);
            }
            Files.copy(inner, outside.getPath(EJB), REPLACE_EXISTING);
        } finally {
            Files.delete(inner);
        }
    }

    /** Puts this release back. */
    static void takeBack(ServerFolders folders) throws IOException {
        Path built = folders.home().resolve("standalone").resolve(EAR);
        Files.copy(built, folders.base().resolve(EAR), REPLACE_EXISTING);
    }
}
