package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;

class BootReportTest {

    private static final String BEAN =
            "jboss.deployment.subunit.\"parley.ear\".\"parley-ejb.jar\".component.StartCheck.START";

    @Test
    void a_cause_is_the_deepest_and_follows_what_failed() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services")
                .get("org.wildfly.data-source.ParleyApp")
                .set("""
                        WFLYJCA0033: Error during the deployment of ParleyApp
                            Caused by: java.lang.RuntimeException: outer
                            Caused by: org.h2.Error: the file is locked""");

        assertThat(BootReport.causes(error("data-source", "ParleyApp", failure)))
                .containsExactly("data-source ParleyApp: org.h2.Error: the file is locked");
    }

    @Test
    void what_parley_says_of_it_comes_before_the_deepest() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services").get(BEAN).set("""
                        WFLYEE0042: Failed to construct component instance
                            Caused by: org.parley.vault.KeyUnavailableException: PARLEY-VLT-0008: credential store parley could not force it to disk
                            Caused by: java.io.IOException: No space left on device""");

        assertThat(BootReport.causes(error("deployment", "parley.ear", failure)))
                .containsExactly("parley.ear.parley-ejb.jar.component.StartCheck: PARLEY-VLT-0008: credential store"
                        + " parley could not force it to disk: java.io.IOException: No space left on device");
    }

    @Test
    void of_a_deployment_the_part_is_named() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services")
                .get(BEAN)
                .set("WFLYEE0042: Failed to construct component instance\n    Caused by: PARLEY-VLT-0001: key kek-1-1");

        assertThat(BootReport.causes(error("deployment", "parley.ear", failure)))
                .containsExactly("parley.ear.parley-ejb.jar.component.StartCheck: PARLEY-VLT-0001: key kek-1-1");
    }

    @Test
    void what_only_repeats_that_a_service_did_not_start_is_left_out() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services")
                .get("org.wildfly.security.key-store.parley")
                .set(
                        "WFLYELY00004: Unable to start the service.\n"
                                + "    Caused by: org.jboss.msc.service.StartException in anonymous service: WFLYELY00022: no file");

        assertThat(BootReport.causes(error("key-store", "parley", failure)))
                .containsExactly("key-store parley: WFLYELY00022: no file");
    }

    @Test
    void what_is_missing_for_want_of_another_is_told_only_when_nothing_else_is_known() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0180: Services with missing/unavailable dependencies")
                .add("jboss.web is missing [jboss.datasource]");

        assertThat(BootReport.causes(error("data-source", "A", failure)))
                .singleElement()
                .asString()
                .contains("jboss.datasource");

        failure.get("WFLYCTL0080: Failed services").get("jboss.datasource").set("no such host");
        assertThat(BootReport.causes(error("data-source", "A", failure)))
                .containsExactly("data-source A: no such host");
    }

    @Test
    void a_plain_sentence_stays_as_it_is() {
        assertThat(BootReport.causes(error("deployment", "parley.ear", new ModelNode("WFLYSRV0137: no such file"))))
                .containsExactly("deployment parley.ear: WFLYSRV0137: no such file");
    }

    @Test
    void an_operation_on_the_server_itself_has_no_part() {
        ModelNode error = new ModelNode();
        error.get("failure-description").set("WFLYCTL0158: no");

        assertThat(BootReport.causes(error)).containsExactly("server: WFLYCTL0158: no");
    }

    @Test
    void a_tree_that_comes_as_text_names_each_failed_service() {
        ModelNode failure = new ModelNode();
        failure.get("WFLYCTL0080: Failed services").get("jboss.one").set("outer\nCaused by: no such file");
        failure.get("WFLYCTL0080: Failed services").get("jboss.two").set("outer\nCaused by: no such table");

        assertThat(BootReport.causes(error("deployment", "parley.ear", new ModelNode(failure.toString()))))
                .containsExactly("one: no such file", "two: no such table");
    }

    /** As the server reports it. */
    private static ModelNode error(String kind, String name, ModelNode failure) {
        ModelNode error = new ModelNode();
        error.get("failed-operation", "address").add("subsystem", "some").add(kind, name);
        error.get("failure-description").set(failure);
        return error;
    }
}
