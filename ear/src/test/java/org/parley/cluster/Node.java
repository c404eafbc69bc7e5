package org.parley.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.server.Passwords;
import org.parley.server.ServerPlan;

/** One node of a cluster, spoken to directly, past any balancer. */
public final class Node extends Machine {

    /** In {@code [node1(v=16.0.5)|1] (2) [node1(v=16.0.5), node2(v=16.0.5)]}, the view's name excepted. */
    private static final Pattern MEMBER = Pattern.compile("([\\w.-]+)\\(v=[^)]*\\)(?=[,\\]])");

    Node(ServerPlan plan, URI page, Passwords passwords, HttpClient http) {
        super(plan, page, passwords, http);
    }

    /** The nodes it sees, itself among them, the oldest first. */
    public List<String> view() throws IOException {
        String view = ask("read-attribute", Map.of("name", "view"), "subsystem", "jgroups", "channel", "ee")
                .asString("");
        // After a merge the groups that it was made of follow.
        return MEMBER.matcher(view.replaceAll(", \\d+ subgroups:.*", ""))
                .results()
                .map(member -> member.group(1))
                .toList();
    }

    /** Waits until it sees these nodes and no others, in any order. */
    public void awaitView(String... names) throws IOException, InterruptedException {
        await(() -> view().stream().sorted().toList(), Stream.of(names).sorted().toList());
    }

    /** Whether visitors are told that this department is open. */
    public boolean isOpen(String department) throws IOException, InterruptedException {
        for (JsonNode one : visitor().site().path("departments")) {
            if (one.path("key").asText().equals(department)) {
                return one.path("open").asBoolean();
            }
        }
        throw new AssertionError("no department " + department);
    }
}
