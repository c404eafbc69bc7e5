package org.parley.cluster;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What joins a node to everybody else. It drops silently, as a cut cable does: nobody is told that nobody listens. */
public final class Uplink {

    private final String shell;
    private final String host;
    private final List<String> others;
    private final List<Relay> relays = new ArrayList<>();

    /**
     * @param shell what begins a command in the node's network
     * @param host the address of this machine there
     * @param others the addresses of the other nodes
     */
    Uplink(String shell, String host, List<String> others) {
        this.shell = shell;
        this.host = host;
        this.others = others;
    }

    /** From now on the other nodes and this one hear nothing of each other; clients and the database do. */
    public void cutFromNodes() {
        others.forEach(other -> {
            drop("INPUT -s " + other);
            drop("OUTPUT -d " + other);
        });
    }

    /** From now on this node hears nothing of the others, and they do hear it. */
    public void deafenToNodes() {
        others.forEach(other -> drop("INPUT -s " + other));
    }

    /** From now on nobody hears anything of this node. */
    public void cut() {
        drop("INPUT -i eth0");
        drop("OUTPUT -o eth0");
    }

    /**
     * From now on packets are lost both ways, whoever sends them.
     *
     * @param share of all, from 0 to 1
     */
    public void lose(double share) {
        String some = " -m statistic --mode random --probability " + share;
        drop("INPUT -i eth0" + some);
        drop("OUTPUT -o eth0" + some);
    }

    /** From now on what new connections of this node to {@code other} carry, there and back, arrives so much later. */
    void slow(InetSocketAddress other, Duration delay) {
        Relay relay = new Relay(new InetSocketAddress(host, 0), other, delay);
        relays.add(relay);
        Command.run("%s iptables -t nat -A OUTPUT -p tcp -d %s --dport %d -j DNAT --to %s:%d"
                .formatted(
                        shell,
                        other.getHostString(),
                        other.getPort(),
                        host,
                        relay.address().getPort()));
    }

    /** From now on everything arrives, and new connections are as fast as the machine. */
    public void mend() {
        Command.run(shell + " iptables -F");
        Command.run(shell + " iptables -t nat -F");
        relays.forEach(Relay::close);
        relays.clear();
    }

    private void drop(String which) {
        Command.run(shell + " iptables -A " + which + " -j DROP");
    }
}
