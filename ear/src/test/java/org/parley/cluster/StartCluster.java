package org.parley.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.server.ClusterForeground;
import org.parley.server.Passwords;
import org.parley.system.RealPostgresql;

/** What {@code ./mvnw -Pcluster} runs: the PostgreSQL of the tests, with files that are kept, and nodes on it. */
public final class StartCluster {

    private StartCluster() {}

    /** @param arguments the build folder that holds the provisioned server, and the folder of the scripts */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Path folder = Files.createDirectories(target.resolve("parley-cluster"));
        Path file = folder.resolve("database-passwords.properties");
        if (Files.notExists(file)) {
            RealPostgresql.newPasswords().write(file);
        }
        Passwords passwords = Passwords.read(file);
        RealPostgresql database = RealPostgresql.kept(folder.resolve("database"), passwords);
        boolean ran =
                ClusterForeground.run(target, Path.of(arguments[1]), database::close, database.settings(), passwords);
        if (!ran) {
            System.exit(1);
        }
    }
}
