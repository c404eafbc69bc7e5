package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CliCommandBuilder;

/** Configuration and deployments of a server that does not run. */
public final class BaseFolder {

    private static final List<String> PARTS = List.of("configuration", "deployments");
    private static final int MINUTES = 2;

    private final Path folder;

    /** @param folder as {@link ServerFolders#base} */
    public BaseFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Copies its files to {@code other}, over what is there.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void copyTo(Path other) throws IOException {
        for (String part : PARTS) {
            Files.createDirectories(other.resolve(part));
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file,
                            other.resolve(part).resolve(file.getFileName().toString()),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /**
     * Applies scripts of the management tool, as an administrator does who follows the books. Takes about five seconds.
     *
     * @param home the provisioned server, whose tool applies them
     * @throws IOException if one of them does not apply; what it had changed before stays
     */
    void apply(Path javaHome, Path home, List<Path> scripts) throws IOException {
        Path script = Files.createTempFile("parley", ".cli");
        Path said = Files.createTempFile("parley", ".log");
        try {
            List<String> lines = new ArrayList<>();
            lines.add("embed-server --server-config=standalone.xml --std-out=discard");
            for (Path each : scripts) {
                lines.addAll(Files.readAllLines(each));
            }
            lines.add("stop-embedded-server");
            Files.write(script, lines);
            ProcessBuilder builder = new ProcessBuilder(CliCommandBuilder.of(home)
                            .setJavaHome(javaHome)
                            .addJavaOption("-Djboss.server.base.dir=" + folder)
                            .setScriptFile(script)
                            .build())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("JBOSS_HOME", home.toString());
            Process tool = builder.start();
            if (!tool.waitFor(MINUTES, TimeUnit.MINUTES) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new IOException(scripts + " did not apply: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while scripts were applied", e);
        } finally {
            Files.delete(script);
            Files.delete(said);
        }
    }
}
