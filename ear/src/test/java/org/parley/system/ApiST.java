package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs are told, by whose token, and what they are refused. */
@SystemTest(only = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("V2")
class ApiST {

    private static final Pattern TOKEN = Pattern.compile("parley_[A-Za-z0-9_-]{43}");
    private static final Pattern OPTION = Pattern.compile("<option value=\"(.{36})\">(.*?)</option>");
    private static final List<String> PERMISSIONS = List.of("departments.read", "sites.read", "queue.read");

    private final Installation parley;
    private ServerLog log;
    private AgentClient admin;
    private String token;

    ApiST(Installation parley) {
        this.parley = parley;
    }

    @BeforeAll
    void sign_in() throws Exception {
        log = new ServerLog(parley);
        admin = parley.agent("admin");
        token = add(name(), PERMISSIONS);
    }

    @AfterEach
    void the_log_tells_no_token_and_no_stack_trace() throws Exception {
        assertThat(log.fresh())
                .noneMatch(line -> line.contains("\tat ") || line.contains("Exception") || line.contains("parley_"));
    }

    @Test
    void each_documented_path_answers_as_documented() throws Exception {
        HttpResponse<String> description = get("/openapi.yaml", Map.of());
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .isEqualTo(Files.readString(
                        Path.of(System.getProperty("basedir", ""), "../docs/api/integrators/openapi.yaml")));
        Promises promises = new Promises(description.body());

        assertThat(promises.paths()).hasSize(5);
        for (String path : promises.paths()) {
            HttpResponse<String> answer = get(path, token);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            promises.assertKept(
                    path, answer.headers().firstValue("Content-Type").orElseThrow(), answer.body());
            assertThat(get(path, Map.of()).statusCode()).as(path).isEqualTo(promises.isClosed(path) ? 401 : 200);
        }
    }

    @Test
    void it_tells_who_the_token_is() throws Exception {
        String name = name();
        JsonNode me = Json.read(get("/v1/me", add(name, List.of("queue.read"))).body());

        assertThat(me.path("client").path("name").asText()).isEqualTo(name);
        assertThat(me.path("tenant").path("key").asText()).isEqualTo("demo");
        assertThat(me.path("permissions")).extracting(JsonNode::asText).containsExactly("queue.read");
    }

    @Test
    void it_tells_how_the_organisation_is_set_up() throws Exception {
        JsonNode site = Json.read(get("/v1/sites", token).body()).path("items").path(0);

        assertThat(keys("/v1/departments", token)).containsExactly("cards", "loans");
        assertThat(keys("/v1/departments?after=cards", token)).containsExactly("loans");
        assertThat(site.path("key").asText()).isEqualTo("demo");
        assertThat(site.path("departments")).extracting(JsonNode::asText).containsExactly("cards", "loans");
        assertThat(problem(get("/v1/departments?after=Quagmire%00", token))).isEqualTo("400 malformed");
    }

    @Test
    void it_tells_how_many_wait_and_for_how_many() throws Exception {
        JsonNode before = loans();
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire desk = parley.agent("bob").sitDown()) {
            JsonNode now = loans();
            assertThat(now.path("waiting").asInt())
                    .isEqualTo(before.path("waiting").asInt() + 1);
            assertThat(now.path("agentsAvailable").asInt())
                    .isEqualTo(before.path("agentsAvailable").asInt() + 1);
            AgentClient.accept(desk, visitor.conversation());
            assertThat(loans().path("waiting")).isEqualTo(before.path("waiting"));
        }
        visitor.leave();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/departments, departments.read, sites.read",
        "/v1/departments, queue.read, sites.read",
        "/v1/sites, sites.read, departments.read queue.read",
        "/v1/queue, queue.read, departments.read sites.read"
    })
    @Tag("V5")
    void a_permission_opens_its_own_resource_only(String path, String permission, String others) throws Exception {
        assertThat(get(path, add(name(), List.of(permission))).statusCode()).isEqualTo(200);
        assertThat(problem(get(path, add(name(), List.of(others.split(" ")))))).isEqualTo("403 forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer quagmire",
                "Bearer parley_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer %sA",
                "Bearer Bearer %s",
                "%s",
                "Basic %s",
                "Basic YWRtaW46cXVhZ21pcmU=",
                "Bearer \u00e4\u00f6\u00fc"
            })
    void without_a_good_token_everything_is_refused_alike(String form) throws Exception {
        String authorization = String.format(form, token);
        Map<String, String> headers = authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);

        assertRefused(get("/v1/me", headers));
        assertRefused(get("/v1/quagmire", headers));
    }

    @Test
    void a_token_of_ten_thousand_characters_is_refused_like_any_other() throws Exception {
        assertRefused(get("/v1/me", "parley_" + "A".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "Authorization"})
    void a_token_in_the_address_is_none(String parameter) throws Exception {
        assertRefused(get("/v1/me?" + parameter + "=" + token, Map.of()));
        assertRefused(get("/v1/me;" + parameter + "=" + token, Map.of()));
    }

    @Test
    void a_session_of_staff_is_no_token() throws Exception {
        assertRefused(get("/v1/me", Map.of("Cookie", admin.cookie())));
    }

    @Test
    void what_was_replaced_revoked_or_has_expired_is_refused_at_the_next_request() throws Exception {
        String name = name();
        String first = add(name, PERMISSIONS);
        assertThat(get("/v1/me", first).statusCode()).isEqualTo(200);

        String second = secret(admin.post("/console/admin/clients/renew", "client=" + id(name)));
        assertRefused(get("/v1/me", first));
        assertThat(get("/v1/me", second).statusCode()).isEqualTo(200);

        assertThat(admin.post("/console/admin/clients/revoke", "client=" + id(name))
                        .statusCode())
                .isEqualTo(204);
        assertRefused(get("/v1/me", second));

        String third = secret(admin.post("/console/admin/clients/renew", "client=" + id(name)));
        assertThat(get("/v1/me", third).statusCode()).isEqualTo(200);
        column("update parley.api_client set last_day = current_date - 1 where name = '" + name + "' returning name");
        assertRefused(get("/v1/me", third));
    }

    @Test
    @Tag("V14")
    void each_organisation_sees_its_own_only() throws Exception {
        String other = "parley_" + "A".repeat(43);
        column(
                "insert into parley.tenant values (4711, 'shop', 'Shop', 'eu', now()) on conflict do nothing returning name");
        column("insert into parley.department values (gen_random_uuid(), 4711, 'toys', 'Toys') on conflict do nothing"
                + " returning name");
        column("insert into parley.site values (gen_random_uuid(), 4711, 'shop', 'Shop', 'en', '', 4000, '[]', false)"
                + " on conflict do nothing returning name");
        column("insert into parley.api_client values (gen_random_uuid(), 4711, 'shop', '"
                + String.join(" ", PERMISSIONS) + "', sha256('" + other
                + "'), now(), null) on conflict do nothing returning name");

        assertThat(Json.read(get("/v1/me", other).body())
                        .path("tenant")
                        .path("key")
                        .asText())
                .isEqualTo("shop");
        assertThat(keys("/v1/departments", other)).containsExactly("toys");
        assertThat(keys("/v1/sites", other)).containsExactly("shop");
        for (String path : List.of("/v1/departments", "/v1/sites", "/v1/queue")) {
            assertThat(get(path, token).body()).contains("cards").doesNotContain("toys", "shop");
            assertThat(get(path, other).body()).contains("toys").doesNotContain("cards", "demo");
        }
        column("update parley.api_client set hash = null where tenant_id = 4711 returning name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "QUAGMIRE"})
    void nothing_can_be_changed(String method) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(parley.at("/api/v1/me"))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString("{\"quagmire\":1}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        if (!method.equals("TRACE")) { // which the listener refuses
            assertThat(problem(answer)).isEqualTo("405 method-not-allowed");
            assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        }
    }

    @Test
    void what_is_not_there_or_not_of_that_kind_is_told_as_a_problem() throws Exception {
        Map<String, String> xml = Map.of("Authorization", "Bearer " + token, "Accept", "application/xml");

        assertThat(problem(get("/v1/quagmire", token))).isEqualTo("404 not-found");
        assertThat(problem(get("/quagmire.html", token))).isEqualTo("404 not-found");
        assertThat(problem(get("/v1/me", xml))).isEqualTo("406 not-acceptable");
    }

    @Test
    void the_body_of_a_question_is_not_read_and_has_an_end() throws Exception {
        assertThat(ask("quagmire").statusCode()).isEqualTo(200);
        assertThat(ask("q".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send(HttpRequest.newBuilder(parley.at("/api/v1/me"))
                .header("Authorization", "Bearer " + token)
                .method("GET", BodyPublishers.ofString(body)));
    }

    private JsonNode loans() throws Exception {
        JsonNode items = Json.read(get("/v1/queue", token).body()).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("department").asText().equals("loans"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(String path, String whose) throws Exception {
        return Json.read(get(path, whose).body()).path("items").findValuesAsText("key");
    }

    private HttpResponse<String> get(String path, String whose) throws Exception {
        return get(path, Map.of("Authorization", "Bearer " + whose));
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(parley.at("/api" + path));
        headers.forEach(request::header);
        return send(request);
    }

    /** Whatever is answered: nobody gets a cookie, and nothing may keep it. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = parley.http().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("quagmire", "Quagmire", "Exception");
        return answer;
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("401 unauthorized");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Parley\"");
    }

    /** Status and the last part of the type, of a problem that says what every answer here says. */
    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        String type = Json.read(answer.body()).path("type").asText();
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static String name() {
        return "client-" + UUID.randomUUID();
    }

    private String add(String name, List<String> permissions) throws Exception {
        return secret(admin.post(
                "/console/admin/clients/add",
                "name=" + name + "&permission=" + String.join("&permission=", permissions)));
    }

    /** The one that this page shows. */
    private static String secret(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return TOKEN.matcher(page.body())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) throws Exception {
        return OPTION.matcher(admin.get("/console/admin/clients.xhtml").body())
                .results()
                .filter(option -> option.group(2).equals(name))
                .map(option -> option.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<String> column(String statement) throws SQLException {
        return ((RealPostgresql) parley.database()).column(statement);
    }
}
