package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The nodes of one cluster on this machine, their balancer, and what they share: authority, keys, configuration. */
public final class Cluster {

    private static final String TLS = "tls";
    private static final String PASSPORT = "cluster";
    private static final String BALANCER = "balancer";
    private static final List<String> NODE_SCRIPTS =
            List.of("cluster/10-node.cli", "cluster/20-proxy.cli", "cluster/30-registration.cli");
    private static final List<String> BALANCER_SCRIPTS =
            List.of("10-logging.cli", "15-credential-store.cli", "cluster/40-balancer.cli", "20-tls.cli");

    private final Path home;
    private final Path folder;
    private final Path javaHome;
    private final NodePorts balancer;
    private final List<NodePorts> nodes;
    private final CredentialFolder store;

    /**
     * Nothing is made yet.
     *
     * @param home the provisioned server
     * @param folder where the cluster keeps everything
     * @param javaHome the JDK its servers run on
     * @param balancer where the balancer listens, to clients and to nodes
     * @param nodes where the nodes listen; as many as there may be
     */
    public Cluster(Path home, Path folder, Path javaHome, NodePorts balancer, List<NodePorts> nodes) {
        this.home = home.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        this.javaHome = javaHome;
        this.balancer = balancer;
        this.nodes = List.copyOf(nodes);
        this.store = new CredentialFolder(this.folder.resolve("store"));
    }

    /**
     * Makes keys, passwords and certificates unless they are there from last time, and the configurations anew.
     *
     * @param scripts the folder {@code config/wildfly}
     * @param postgresql the passwords of PostgreSQL's roles {@code owner}, {@code app} and {@code writer}
     * @throws IOException if a file cannot be read or written, or a script does not apply
     * @throws StartFailedException if a key of last time is missing
     */
    public void prepare(Path scripts, Passwords postgresql) throws IOException, StartFailedException {
        PrivateFile.folder(folder);
        if (Files.notExists(store.file())) {
            store.create(Map.of(TLS, Passwords.random()));
        }
        store.enterPostgresql(postgresql);
        prepareNodes(scripts);
        prepareBalancer(scripts);
    }

    private void prepareNodes(Path scripts) throws IOException {
        BaseFolder configured = new BaseFolder(folder.resolve("configured"));
        new BaseFolder(home.resolve("standalone")).copyTo(folder.resolve("configured"));
        configured.apply(javaHome, home, scripts(scripts, NODE_SCRIPTS));
        for (int node = 1; node <= nodes.size(); node++) {
            configured.copyTo(folders(node).base());
            if (Files.notExists(keystore(node))) {
                certify(node, authority());
            }
        }
    }

    private void prepareBalancer(Path scripts) throws IOException, StartFailedException {
        ServerFolders folders = own(BALANCER);
        new BaseFolder(home.resolve("standalone")).copyTo(folders.base());
        Path configuration = folders.base().resolve("configuration");
        Files.move(
                configuration.resolve("standalone-load-balancer.xml"),
                configuration.resolve("standalone.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folders.base().resolve("deployments/parley.ear"));
        new BaseFolder(folders.base()).apply(javaHome, home, scripts(scripts, BALANCER_SCRIPTS));
        new DataFolder(folders.data()).prepare(javaHome);
        Path keystore = folders.store().resolve("cluster.p12");
        if (Files.notExists(keystore)) {
            String password = Passwords.random();
            new CredentialFolder(folders.store()).enter(Map.of(PASSPORT, password));
            authority().certify(BALANCER, balancer.address(), keystore, password);
        }
    }

    private static List<Path> scripts(Path scripts, List<String> names) {
        return names.stream().map(scripts::resolve).toList();
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
        authority.certify(name(node), nodes.get(node - 1).address(), keystore(node), store.password(TLS));
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
        NodePorts own = nodes.get(node - 1);
        return ServerPlan.of(folders(node), own.ports())
                .on(javaHome)
                .with(Map.of(
                        "jboss.node.name", name(node),
                        "jboss.bind.address", own.address(),
                        "jboss.bind.address.private", own.address(),
                        "parley.cluster.port", Integer.toString(own.cluster()),
                        "parley.cluster.watch-port", Integer.toString(own.watch()),
                        "parley.cluster.hosts",
                                nodes.stream().map(NodePorts::host).collect(Collectors.joining(","))))
                .with(Map.of(
                        "parley.balancer", balancer.address(),
                        "parley.balancer.port", Integer.toString(balancer.cluster()),
                        "parley.proxy", balancer.address(),
                        "parley.demo.origin", balancer.ports().origin().toString()));
    }

    /** How the balancer is to run; at {@link Ports#origin} of its ports people find the nodes. */
    public ServerPlan balancer() {
        return ServerPlan.of(own(BALANCER), balancer.ports())
                .on(javaHome)
                .with(Map.of(
                        "jboss.node.name", BALANCER,
                        "jboss.bind.address.private", balancer.address(),
                        "jboss.mcmp.port", Integer.toString(balancer.cluster())));
    }

    private ServerFolders folders(int node) {
        ServerFolders own = own(name(node));
        return new ServerFolders(home, own.base(), own.data(), own.log(), folder.resolve("store"));
    }

    private ServerFolders own(String name) {
        Path own = folder.resolve(name);
        return new ServerFolders(home, own.resolve("base"), own.resolve("data"), own.resolve("log"));
    }

    /** The names of the nodes, as logs and the other nodes have them. */
    public List<String> names() {
        return IntStream.rangeClosed(1, nodes.size()).mapToObj(Cluster::name).toList();
    }

    /** Those of the ports another program holds now; empty if all could start. */
    List<Integer> busy() {
        return Stream.concat(Stream.of(balancer), nodes.stream())
                .flatMap(each -> each.busy().stream())
                .toList();
    }

    private static String name(int node) {
        return "node" + node;
    }
}
