package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users are disabled and enabled from their page. */
@SystemTest(only = "postgresql")
@Tag("V2")
class UsersST {

    private static final String PAGE = "/console/admin/users.xhtml";
    private static final String FORMS = "/console/admin/users/";
    private static final Pattern MYSELF = Pattern.compile("Marta Soler \\(admin\\)");

    private final Installation parley;
    private AgentClient admin;
    private String bob;

    UsersST(Installation parley) {
        this.parley = parley;
    }

    @BeforeEach
    void find() throws Exception {
        admin = parley.agent("admin");
        bob = "user=" + admin.idOf("bob");
    }

    @AfterEach
    void bring_back() throws Exception {
        admin.post(FORMS + "enable", bob);
    }

    @Test
    void who_is_disabled_on_the_page_cannot_sign_in_until_enabled_there() throws Exception {
        assertThat(admin.get(PAGE).body()).doesNotContain(FORMS + "enable");
        assertThat(admin.post(FORMS + "disable", bob).statusCode()).isEqualTo(204);
        assertThat(AgentClient.signIn(parley, "bob", parley.password("bob"))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
        assertThat("user=" + admin.idOf("bob")).isEqualTo(bob);
        assertThat(admin.get(PAGE).body()).contains(FORMS + "enable");

        assertThat(admin.post(FORMS + "enable", bob).statusCode()).isEqualTo(204);
        parley.agent("bob");
    }

    @Test
    void nobody_disables_themselves() throws Exception {
        assertThat(admin.get(PAGE).body()).doesNotContainPattern(MYSELF);
        String me = ((RealPostgresql) parley.database())
                .column("select user_id from parley.app_user where user_name = 'admin'")
                .get(0);
        HttpResponse<String> refused = admin.post(FORMS + "disable", "user=" + me);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("You cannot disable yourself.");
        parley.agent("admin");
    }

    @Test
    @Tag("V5")
    void who_may_not_change_the_organisation_changes_none() throws Exception {
        AgentClient auditor = parley.agent("auditor");

        assertThat(auditor.get(PAGE).body()).doesNotContain(FORMS);
        assertThat(auditor.post(FORMS + "disable", bob).statusCode()).isEqualTo(403);
        assertThat(parley.agent("alice").post(FORMS + "disable", bob).statusCode())
                .isEqualTo(403);
        parley.agent("bob");
    }
}
