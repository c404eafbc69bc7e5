package org.parley.cluster;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network namespace for each node. A bridge joins them to this machine, where the clients and the database are; nothing
 * else of the machine's network is touched. Its names and addresses are always the same, so a machine has one of these at
 * a time; what an earlier run left is removed first.
 */
final class Namespaces implements Ground {

    private static final String NET = "10.77.0.";
    private static final String BRIDGE = "parley0";
    private static final List<String> TOOLS = List.of("ip", "iptables");

    private final int size;
    private final List<Uplink> uplinks;
    private final List<Relay> relays = new ArrayList<>();

    /** @throws IllegalStateException if this machine cannot do it, with what is missing */
    Namespaces(int size) {
        this.size = size;
        requireTools();
        close();
        Command.run("ip link add " + BRIDGE + " type bridge");
        Command.run("ip addr add " + host() + "/24 dev " + BRIDGE);
        Command.run("ip link set " + BRIDGE + " up");
        nodes().forEach(this::make);
        uplinks = nodes().mapToObj(node -> new Uplink(String.join(" ", shell(node)), host(), others(node)))
                .toList();
    }

    private List<String> others(int node) {
        return nodes().filter(other -> other != node).mapToObj(this::address).toList();
    }

    private static void requireTools() {
        List<String> missing = new ArrayList<>();
        if (!System.getProperty("os.name").equals("Linux")) {
            missing.add("Linux");
        }
        if (!System.getProperty("user.name").equals("root")) {
            missing.add("root's rights");
        }
        TOOLS.stream()
                .filter(tool -> path().noneMatch(folder -> Files.isExecutable(folder.resolve(tool))))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Nodes in network namespaces need Linux, root's rights, ip (iproute2) and iptables. Missing here: "
                            + String.join(", ", missing));
        }
    }

    private static Stream<Path> path() {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    }

    private void make(int node) {
        Command.run("ip netns add " + name(node));
        Command.run("ip link add " + port(node) + " type veth peer name eth0 netns " + name(node));
        Command.run("ip link set " + port(node) + " master " + BRIDGE + " up");
        Command.run("ip -n " + name(node) + " addr add " + address(node) + "/24 dev eth0");
        Command.run("ip -n " + name(node) + " link set eth0 up");
        Command.run("ip -n " + name(node) + " link set lo up");
    }

    private IntStream nodes() {
        return IntStream.rangeClosed(1, size);
    }

    private static String name(int node) {
        return "parley-node" + node;
    }

    private static String port(int node) {
        return "parley" + node;
    }

    @Override
    public String host() {
        return NET + 1;
    }

    @Override
    public String address(int node) {
        return NET + (10 + node);
    }

    @Override
    public List<String> shell(int node) {
        return List.of("ip", "netns", "exec", name(node));
    }

    @Override
    public void open(int node, int port) {
        relays.add(new Relay(
                new InetSocketAddress("127.0.0.1", port), new InetSocketAddress(address(node), port), Duration.ZERO));
    }

    @Override
    public Uplink uplink(int node) {
        return uplinks.get(node - 1);
    }

    @Override
    public void close() {
        relays.forEach(Relay::close);
        nodes().forEach(node -> {
            Command.attempt("ip netns del " + name(node));
            Command.attempt("ip link del " + port(node));
        });
        Command.attempt("ip link del " + BRIDGE);
    }
}
