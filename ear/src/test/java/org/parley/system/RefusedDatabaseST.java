package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.server.Passwords;
import org.parley.server.RunningServer;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;

/** A server whom the database does not let in does not start, and says which setting to look at. */
@SystemTest(only = "postgresql")
class RefusedDatabaseST {

    private final Installation parley;

    RefusedDatabaseST(Installation parley) {
        this.parley = parley;
    }

    @BeforeEach
    void stop() {
        parley.stop();
    }

    @AfterEach
    void bring_back() throws Exception {
        parley.ensureRunning();
    }

    @ParameterizedTest
    @CsvSource({
        "parley.database.port, 1, owner, 'parley.database.host, parley.database.port and parley.database.sslmode'",
        "parley.database.name, template1, owner, 'parley.database.name, and whether roles.sql was run in that database'",
        "parley.database.writer, quagmire, writer, parley.database.writer and its password in the credential store"
    })
    void it_says_which_setting_to_look_at(String setting, String value, String role, String where) throws Exception {
        assertRefused(
                parley.plan().with(Map.of(setting, value)),
                parley.database().passwords().orElseThrow(),
                role,
                where);
    }

    @Test
    void it_says_whose_password_is_wrong() throws Exception {
        RealPostgresql database = (RealPostgresql) parley.database();
        Path rules = database.folder().resolve("pg_hba.conf");
        String before = Files.readString(rules);
        try {
            Files.writeString(rules, "host all bank_app 127.0.0.1/32 scram-sha-256\n" + before);
            database.column("select pg_reload_conf()");
            assertRefused(
                    parley.plan(),
                    Passwords.random(List.of("owner", "app", "writer")),
                    "app",
                    "parley.database.app and its password in the credential store");
        } finally {
            Files.writeString(rules, before);
            database.column("select pg_reload_conf()");
        }
    }

    /** In one line of the log and one reason, and without a stack trace. */
    private void assertRefused(ServerPlan plan, Passwords passwords, String role, String where) throws IOException {
        ServerLog log = new ServerLog(parley);
        StartFailedException refused = catchThrowableOfType(
                StartFailedException.class, () -> RunningServer.start(plan, Optional.of(passwords)));
        String line = "PARTEN001001: No connection to the database as its %s: look at %s.".formatted(role, where);

        assertThat(refused).isNotNull();
        assertThat(refused.reasons()).singleElement().asString().contains(line);
        List<String> written = log.fresh();
        assertThat(written)
                .filteredOn(each -> each.matches("\\S+ \\S+ ERROR \\[org\\.parley\\..*"))
                .singleElement()
                .asString()
                .contains(line);
        assertThat(written).noneMatch(each -> each.startsWith("\tat "));
    }
}
