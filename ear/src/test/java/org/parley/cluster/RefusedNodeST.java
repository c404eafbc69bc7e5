package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.server.RunningServer;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;

/** A node that could not work with the others does not start, and says which setting to look at. */
@ClusterTest
class RefusedNodeST {

    private final ClusterInstallation parley;

    RefusedNodeST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void an_embedded_database_is_refused() {
        ServerPlan embedded = parley.node(3)
                .plan()
                .with(Map.of(
                        "parley.database", "h2",
                        "parley.database.owner", "parley",
                        "parley.database.app", "parley",
                        "parley.database.writer", "parley"));

        StartFailedException refused =
                catchThrowableOfType(StartFailedException.class, () -> RunningServer.start(embedded, Optional.empty()));

        assertThat(refused).isNotNull();
        assertThat(refused.reasons())
                .singleElement()
                .asString()
                .contains("PARTEN001002: The embedded database is for one node alone")
                .contains("parley.database");
    }
}
