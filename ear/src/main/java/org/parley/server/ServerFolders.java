package org.parley.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one server lives; all absolute.
 *
 * @param home the provisioned server
 * @param base its configuration and deployments; {@code home/standalone} or a copy of it
 * @param data what has to survive: database, keys, certificate
 * @param log where {@code server.log} and {@code console.log} go
 * @param store where the credential store lies; {@code data/parley}, or a folder that the nodes of a cluster share
 */
public record ServerFolders(Path home, Path base, Path data, Path log, Path store) {

    private static final String OWN = "parley";

    /** Those of a server that has a credential store of its own. */
    public ServerFolders(Path home, Path base, Path data, Path log) {
        this(home, base, data, log, data.resolve(OWN));
    }
    /** Makes them absolute. */
    public ServerFolders {
        home = home.toAbsolutePath().normalize();
        base = base.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
        store = store.toAbsolutePath().normalize();
    }

    /** Whether the credential store is the server's own, and not one that nodes share. */
    boolean hasOwnStore() {
        return store.equals(data.resolve(OWN));
    }

    /** Whether Parley is to be deployed there; on a balancer it is not. */
    boolean holdParley() {
        return Files.exists(base.resolve("deployments").resolve("parley.ear"));
    }

    /** The file of the server's own log. */
    public Path logFile() {
        return log.resolve("server.log");
    }

    /** The self-made certificate, PEM: what a client on this machine may trust. */
    public Path certificateFile() {
        return data.resolve(OWN).resolve("certificate.pem");
    }

    /** The file of what it says before and beside its log. */
    Path consoleFile() {
        return log.resolve("console.log");
    }
}
