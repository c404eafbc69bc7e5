package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may make programs known, and how. */
@SystemTest(only = "h2")
@Tag("V5")
class ApiClientsST {

    private static final String PAGE = "/console/admin/clients.xhtml";
    private static final String FORMS = "/console/admin/clients/";

    private final Installation parley;
    private final String good = "name=" + UUID.randomUUID() + "&permission=queue.read";
    private AgentClient admin;

    ApiClientsST(Installation parley) {
        this.parley = parley;
    }

    @BeforeEach
    void sign_in() throws Exception {
        admin = parley.agent("admin");
    }

    @Test
    void a_secret_is_shown_once() throws Exception {
        assertThat(admin.post(FORMS + "add", good).body()).containsPattern("parley_[A-Za-z0-9_-]{43}");
        assertThat(admin.get(PAGE).body()).doesNotContain("parley_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "renew", "revoke"})
    void who_may_not_change_the_organisation_changes_none(String form) throws Exception {
        AgentClient auditor = parley.agent("auditor");

        assertThat(auditor.get(PAGE).body()).doesNotContain("<form method=\"post\" action=\"" + FORMS);
        assertThat(auditor.post(FORMS + form, good).statusCode()).isEqualTo(403);
        assertThat(parley.agent("alice").post(FORMS + form, good).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "renew", "revoke"})
    void a_page_of_another_origin_changes_none(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(parley.at(FORMS + form))
                .header("Cookie", admin.cookie())
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(good))
                .build();

        assertThat(parley.http().send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "add, name=a, 422",
        "add, permission=queue.read, 422",
        "add, name=a&permission=admin.write, 422",
        "add, name=a&permission=queue.read&lastDay=2020-01-01, 422",
        "add, name=a&permission=queue.read&lastDay=quagmire, 400",
        "renew, client=quagmire, 404",
        "renew, client=00000000-0000-4000-8000-000000000000, 404",
        "revoke, '', 404"
    })
    void what_is_not_of_the_form_is_refused(String form, String fields, int status) throws Exception {
        assertThat(admin.post(FORMS + form, fields).statusCode()).isEqualTo(status);
    }

    @Test
    void a_name_that_is_taken_is_told() throws Exception {
        admin.post(FORMS + "add", good);

        assertThat(admin.post(FORMS + "add", good).body())
                .contains("There is a client of that name already")
                .doesNotContain("parley_");
    }
}
