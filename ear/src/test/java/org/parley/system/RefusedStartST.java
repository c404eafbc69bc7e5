package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.StartFailedException;

/** A server whose keys are not there does not start, and says which. */
@SystemTest(only = "h2")
@Tag("V15")
class RefusedStartST {

    private final Installation parley;

    RefusedStartST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void without_its_keys_it_refuses_names_them_and_starts_when_they_are_back() throws Exception {
        Path store = parley.folders().data().resolve("parley").resolve("credentials.p12");
        Path secret = store.resolveSibling("store-secret");
        byte[] keys = Files.readAllBytes(store);
        byte[] password = Files.readAllBytes(secret);
        try {
            String key = removeTenantKey();
            parley.stop();
            assertThat(refusal()).singleElement().asString().contains("PARLEY-VLT-0001", key);

            Files.write(store, keys);
            Files.writeString(secret, "quagmire-quagmire");
            assertThat(refusal()).anyMatch(reason -> reason.contains("PKCS12 integrity"));

            Files.delete(store);
            assertThat(refusal()).singleElement().asString().startsWith(store + " is missing");
        } finally {
            Files.write(store, keys);
            Files.write(secret, password);
        }
        parley.ensureRunning();
    }

    /** The one in force; as an administrator can, whom the books warn not to. Returns its name. */
    private String removeTenantKey() throws IOException {
        try (ModelControllerClient management = parley.server().management()) {
            String key = management.execute(onStore("read-aliases")).get("result").asList().stream()
                    .map(ModelNode::asString)
                    .filter(alias -> alias.startsWith("kek-"))
                    .max(Comparator.comparing(RefusedStartST::version))
                    .orElseThrow();
            ModelNode removal = onStore("remove-alias");
            removal.get("alias").set(key);
            removal.get("entry-type").set("SecretKeyCredential");
            assertThat(management.execute(removal).get("outcome").asString()).isEqualTo("success");
            return key;
        }
    }

    /** The highest is in force. */
    private static int version(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    }

    private static ModelNode onStore(String operation) {
        ModelNode request = new ModelNode();
        request.get("operation").set(operation);
        request.get("address").add("subsystem", "elytron").add("credential-store", "parley");
        return request;
    }

    /** Why it does not start. Nothing of it runs then, and it wrote down no secret. */
    private List<String> refusal() throws IOException {
        ServerLog log = new ServerLog(parley);
        StartFailedException refused = catchThrowableOfType(StartFailedException.class, parley::ensureRunning);

        assertThat(refused).isNotNull();
        assertThat(log.fresh()).noneMatch(line -> line.contains("quagmire"));
        assertThatThrownBy(() -> parley.visitor().site()).isInstanceOf(ConnectException.class);
        return refused.reasons();
    }
}
