package org.parley.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one server is to run.
 *
 * @param shell the command that is given the server's own command to become it, so that it has another network or another
 *     clock; empty for none
 * @param folders where it lives
 * @param ports where it listens
 * @param javaHome the JDK it runs on
 * @param javaOptions options of the virtual machine, after the usual ones
 * @param properties system properties of the server; visible to every user of the machine, so never a secret
 */
public record ServerPlan(
        List<String> shell,
        ServerFolders folders,
        Ports ports,
        Path javaHome,
        List<String> javaOptions,
        Map<String, String> properties) {

    /** Copies the collections. */
    public ServerPlan {
        shell = List.copyOf(shell);
        javaOptions = List.copyOf(javaOptions);
        properties = Map.copyOf(properties);
    }

    /** A plan with every other setting at its default: this JVM's JDK, a gigabyte of heap. */
    public static ServerPlan of(ServerFolders folders, Ports ports) {
        return new ServerPlan(
                List.of(),
                folders,
                ports,
                Path.of(System.getProperty("java.home")),
                List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"),
                Map.of());
    }

    /** The same on another JDK. */
    public ServerPlan on(Path otherJavaHome) {
        return new ServerPlan(shell, folders, ports, otherJavaHome, javaOptions, properties);
    }

    /** The same with more system properties; a later value replaces an earlier one. */
    public ServerPlan with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(more);
        return new ServerPlan(shell, folders, ports, javaHome, javaOptions, all);
    }

    /** The same with more options of the virtual machine, after those it has. */
    public ServerPlan options(List<String> more) {
        List<String> all = new ArrayList<>(javaOptions);
        all.addAll(more);
        return new ServerPlan(shell, folders, ports, javaHome, all, properties);
    }

    /** The same, started by {@code command}, which ends by becoming what follows it: {@code env}, {@code ip netns exec}. */
    public ServerPlan within(List<String> command) {
        return new ServerPlan(command, folders, ports, javaHome, javaOptions, properties);
    }
}
