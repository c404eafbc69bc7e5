package org.parley.server;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jboss.dmr.Property;

/** What went wrong while a server booted, in words that name the cause rather than its consequences. */
final class BootReport {

    private static final String EAR = "parley.ear";
    private static final String FAILED_SERVICES = "WFLYCTL0080";
    private static final String CAUSE = "Caused by: ";
    private static final String OUR_CODE = "PARLEY-";
    private static final Pattern NO_CAUSE = Pattern.compile("^org\\.jboss\\.msc\\.service\\.StartException in .*?: ");
    private static final Pattern UNIT_NOISE =
            Pattern.compile("^jboss\\.(deployment\\.(sub)?unit\\.)?|\"|\\.(START|__FIRST_PHASE__)$");
    private static final int MOST = 5;

    private BootReport() {}

    /**
     * The causes, the deepest of each failure, each with the part that failed; empty if everything is there.
     *
     * @param parley whether Parley is to be deployed on it
     */
    static List<String> problems(ModelControllerClient client, boolean parley) throws IOException {
        Set<String> causes = new LinkedHashSet<>();
        ModelNode errors = ask(client, "read-boot-errors", "core-service", "management");
        for (ModelNode error : errors.get("result").asListOrEmpty()) {
            causes.addAll(causes(error));
        }
        if (parley && causes.isEmpty() && !isDeployed(client)) {
            causes.add("Parley itself (" + EAR + ") is not deployed.");
        }
        return causes.stream().limit(MOST).toList();
    }

    private static boolean isDeployed(ModelControllerClient client) throws IOException {
        ModelNode request = new ModelNode();
        request.get("operation").set("read-attribute");
        request.get("address").add("deployment", EAR);
        request.get("name").set("status");
        return "OK".equals(client.execute(request).get("result").asStringOrNull());
    }

    private static ModelNode ask(ModelControllerClient client, String operation, String kind, String name)
            throws IOException {
        ModelNode request = new ModelNode();
        request.get("operation").set(operation);
        request.get("address").add(kind, name);
        return client.execute(request);
    }

    /**
     * Each as {@code part: cause}. The description of a failure is a sentence, a chain of exceptions line by line, or a
     * tree of them; also a tree written as text.
     *
     * @param error the operation that failed, and its failure
     */
    static Set<String> causes(ModelNode error) {
        Set<String> causes = new LinkedHashSet<>();
        String resource = resource(error.get("failed-operation", "address"));
        ModelNode tree = tree(error.get("failure-description"));
        if (tree.getType() == ModelType.OBJECT) {
            for (Property kind : tree.asPropertyList()) {
                if (kind.getName().startsWith(FAILED_SERVICES)) {
                    kind.getValue()
                            .asPropertyList()
                            .forEach(service ->
                                    causes.add(part(resource, service.getName()) + ": " + deepest(service.getValue())));
                }
            }
            // What is missing because something else failed says nothing new, but is better than nothing.
            if (causes.isEmpty()) {
                causes.add(resource + ": " + tree.toJSONString(true));
            }
        } else {
            causes.add(resource + ": " + deepest(tree));
        }
        return causes;
    }

    /** As an administrator finds it in the model: {@code data-source ParleyApp}. */
    private static String resource(ModelNode address) {
        List<Property> path = address.isDefined() ? address.asPropertyList() : List.of();
        if (path.isEmpty()) {
            return "server";
        }
        Property last = path.get(path.size() - 1);
        return last.getName() + " " + last.getValue().asString();
    }

    /** A deployment has many parts, and the service names the one; of another resource it says nothing more. */
    private static String part(String resource, String service) {
        return resource.startsWith("deployment ") ? UNIT_NOISE.matcher(service).replaceAll("") : resource;
    }

    private static ModelNode tree(ModelNode failure) {
        boolean written =
                failure.getType() == ModelType.STRING && failure.asString().startsWith("{");
        return written ? ModelNode.fromString(failure.asString()) : failure;
    }

    /** Preceded by Parley's own words for it, which are in the books. */
    private static String deepest(ModelNode failure) {
        List<String> chain = Stream.of(failure.asString().split(CAUSE))
                .map(link -> link.strip().lines().findFirst().orElse(link))
                .toList();
        String cause = NO_CAUSE.matcher(chain.get(chain.size() - 1)).replaceFirst("");
        return chain.stream()
                .filter(link -> link.contains(OUR_CODE) && !link.equals(cause))
                .reduce((outer, inner) -> inner)
                .map(link -> link.substring(link.indexOf(OUR_CODE)) + ": " + cause)
                .orElse(cause);
    }
}
