package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The organisation's key is changed by its administrator while people talk. */
@SystemTest
@Tag("V15")
class KeyRotationST {

    private static final String PAGE = "/console/admin/keys.xhtml";
    private static final Pattern KEY = Pattern.compile("kek-\\d+-\\d+");

    private final Installation parley;

    KeyRotationST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void what_was_said_before_stays_readable_and_the_old_key_goes_only_when_asked() throws Exception {
        VisitorClient before = said("before the change");
        AgentClient admin = parley.agent("admin");
        String old = keyInForce(admin);

        assertThat(admin.post("/console/admin/keys/rotate").statusCode()).isEqualTo(204);
        assertThat(keyInForce(admin)).isNotEqualTo(old);
        assertThat(admin.get(PAGE).body()).contains(old);
        VisitorClient after = said("after the change");

        assertThat(admin.post("/console/admin/keys/remove-unused").statusCode()).isEqualTo(204);
        assertThat(admin.get(PAGE).body()).doesNotContain(old);

        parley.restart();
        assertThat(firstMessage(before)).isEqualTo("before the change");
        assertThat(firstMessage(after)).isEqualTo("after the change");
    }

    @Test
    @Tag("V5")
    void who_only_reads_changes_nothing() throws Exception {
        AgentClient auditor = parley.agent("auditor");
        String key = keyInForce(auditor);

        assertThat(auditor.get(PAGE).body()).doesNotContain("/admin/keys/rotate");
        assertThat(auditor.post("/console/admin/keys/rotate").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/console/admin/keys/rewrap").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/console/admin/keys/remove-unused").statusCode())
                .isEqualTo(403);
        assertThat(parley.agent("alice").post("/console/admin/keys/rotate").statusCode())
                .isEqualTo(403);
        assertThat(keyInForce(auditor)).isEqualTo(key);
    }

    private VisitorClient said(String text) throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire wire = visitor.connect(0)) {
            Map<String, Object> frame = VisitorClient.say(text);
            wire.send(frame);
            wire.await("ack");
        }
        return visitor;
    }

    private static String firstMessage(VisitorClient visitor) {
        try (Wire wire = visitor.connect(0)) {
            return wire.await("said").path("text").asText();
        }
    }

    /** The first of the page. */
    private static String keyInForce(AgentClient admin) throws Exception {
        return KEY.matcher(admin.get(PAGE).body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
