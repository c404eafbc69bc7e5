package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;

class BootReportTest {

    @Test
    void the_deepest_cause_of_a_failed_service_is_the_reason() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services")
                .get("jboss.deployment.unit.parley")
                .set("WFLYEE0042: Failed to construct\n    Caused by: java.lang.RuntimeException: outer\n"
                        + "    Caused by: org.h2.Error: the file is locked");

        assertThat(BootReport.causes(failure)).containsExactly("org.h2.Error: the file is locked");
    }

    @Test
    void what_is_missing_for_want_of_another_is_told_only_when_nothing_else_is_known() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0180: Services with missing/unavailable dependencies")
                .add("jboss.web is missing [jboss.datasource]");

        assertThat(BootReport.causes(failure)).singleElement().asString().contains("jboss.datasource");

        failure.get("WFLYCTL0080: Failed services").get("jboss.datasource").set("no such host");
        assertThat(BootReport.causes(failure)).containsExactly("no such host");
    }

    @Test
    void a_plain_sentence_stays_as_it_is() {
        assertThat(BootReport.causes(new ModelNode("WFLYSRV0137: no such file")))
                .containsExactly("WFLYSRV0137: no such file");
    }

    @Test
    void a_tree_that_comes_as_text_names_each_failed_service() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services").get("one").set("outer\nCaused by: no such file");
        failure.get("WFLYCTL0080: Failed services").get("two").set("outer\nCaused by: no such table");

        assertThat(BootReport.causes(new ModelNode(failure.toString())))
                .containsExactly("no such file", "no such table");
    }
}
