package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nodes of one cluster on this machine, and what they share: authority, credential store, configuration. */
public final class Cluster {

    private static final String TLS = "tls";
    private static final List<String> NODE_SCRIPTS = List.of("10-node.cli");

    private final Path home;
    private final Path folder;
    private final Path javaHome;
    private final List<NodePorts> ports;
    private final CredentialFolder store;

    /**
     * Nothing is made yet.
     *
     * @param home the provisioned server
     * @param folder where the cluster keeps everything
     * @param javaHome the JDK the nodes run on
     * @param ports of the nodes; as many as there may be
     */
    public Cluster(Path home, Path folder, Path javaHome, List<NodePorts> ports) {
        this.home = home.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.javaHome = javaHome;
        this.ports = List.copyOf(ports);
        this.store = new CredentialFolder(this.folder.resolve("store"));
    }

    /**
     * Makes keys, passwords and certificates unless they are there from last time, and the configuration anew.
     *
     * @param scripts the folder {@code config/wildfly/cluster}
     * @param postgresql the passwords of PostgreSQL's roles {@code owner}, {@code app} and {@code writer}
     * @throws IOException if a file cannot be read or written, or a script does not apply
     */
    public void prepare(Path scripts, Passwords postgresql) throws IOException {
        PrivateFile.folder(folder);
        if (Files.notExists(store.file())) {
            store.create(Map.of(TLS, Passwords.random()));
        }
        store.enterPostgresql(postgresql);
        BaseFolder configured = new BaseFolder(folder.resolve("configured"));
        new BaseFolder(home.resolve("standalone")).copyTo(folder.resolve("configured"));
        configured.apply(
                javaHome, home, NODE_SCRIPTS.stream().map(scripts::resolve).toList());
        for (int node = 1; node <= ports.size(); node++) {
            ServerFolders folders = folders(node);
            configured.copyTo(folders.base());
            if (Files.notExists(keystore(node))) {
                certify(node, authority());
            }
        }
    }

    /**
     * The authority of its nodes, made if there is none yet.
     *
     * @throws IOException if its files cannot be read or written
     */
    public ClusterAuthority authority() throws IOException {
        return ClusterAuthority.in(folder.resolve("authority"), javaHome);
    }

    /**
     * Gives a node a new certificate.
     *
     * @param node counted from one
     * @param authority the cluster's own, unless the node is to be kept out
     * @throws IOException if a file cannot be read or written
     */
    public void certify(int node, ClusterAuthority authority) throws IOException {
        authority.certify(name(node), keystore(node), store.password(TLS));
    }

    private Path keystore(int node) {
        return folders(node).data().resolve("parley").resolve("tls.p12");
    }

    /**
     * How a node is to run. It is started without passwords of PostgreSQL: they are in the credential store.
     *
     * @param node counted from one
     */
    public ServerPlan node(int node) {
        NodePorts own = ports.get(node - 1);
        return ServerPlan.of(folders(node), own.ports())
                .on(javaHome)
                .with(Map.of(
                        "jboss.node.name", name(node),
                        "parley.cluster.port", Integer.toString(own.cluster()),
                        "parley.cluster.watch-port", Integer.toString(own.watch()),
                        "parley.cluster.hosts",
                                ports.stream().map(NodePorts::host).collect(Collectors.joining(","))));
    }

    private ServerFolders folders(int node) {
        Path own = folder.resolve(name(node));
        return new ServerFolders(
                home, own.resolve("base"), own.resolve("data"), own.resolve("log"), folder.resolve("store"));
    }

    /** The names of the nodes, as logs and the other nodes have them. */
    public List<String> names() {
        return IntStream.rangeClosed(1, ports.size()).mapToObj(Cluster::name).toList();
    }

    private static String name(int node) {
        return "node" + node;
    }
}
