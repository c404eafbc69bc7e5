package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsTest {

    private final Documents ours = new Documents(House.ours().root());

    @Test
    void every_link_leads_somewhere() {
        assertThat(ours.brokenLinks()).isEmpty();
    }

    @Test
    void every_page_can_be_found() {
        assertThat(ours.orphans()).isEmpty();
    }

    @Test
    void every_setting_in_the_code_is_documented_and_no_other() {
        assertThat(ours.settingsInCode()).contains("parley.database", "parley.append.lanes", "parley.demo.password");
        assertThat(ours.settingsInDocuments()).containsExactlyElementsOf(ours.settingsInCode());
    }

    @Test
    void every_message_of_the_log_is_documented_and_no_other() {
        assertThat(ours.messagesInCode()).contains("PARVLT001100");
        assertThat(ours.messagesInDocuments()).containsExactlyElementsOf(ours.messagesInCode());
    }

    @Test
    void every_frame_of_the_protocol_is_documented_and_no_other() {
        assertThat(ours.framesInCode()).contains("hello", "say", "said", "accept", "pong");
        assertThat(ours.framesInDocuments()).containsExactlyElementsOf(ours.framesInCode());
    }

    @Test
    void every_path_of_the_api_is_documented_and_no_other() {
        assertThat(ours.pathsInCode()).contains("v1/me", "openapi.yaml");
        assertThat(ours.pathsInDocuments()).containsExactlyElementsOf(ours.pathsInCode());
    }

    @Test
    void every_test_a_document_names_exists() {
        assertThat(ours.unknownTests()).isEmpty();
    }

    @Test
    void what_a_document_says_wrongly_is_noticed(@TempDir Path folder) throws IOException {
        write(
                folder.resolve("README.md"),
                "[a](docs/a.md) [no](docs/no.md) [part](docs/a.md#nowhere) `LaneTest.of_others`");
        write(
                folder.resolve("docs/a.md"),
                "# Some Where\n[here](#some-where) [out](https://example.org/) [up](../README.md)");
        write(folder.resolve("docs/lost.md"), "```\n[not](a-link.md)\n```");
        write(folder.resolve("docs/operations/settings.md"), "`parley.gone` [a](../a.md)");
        write(folder.resolve("docs/operations/logging.md"), "`PARWEB009999`");
        write(folder.resolve("docs/api/asyncapi.yaml"), "type: {const: whisper}");
        write(folder.resolve("docs/api/integrators/openapi.yaml"), "paths:\n  /v1/gone:\n    get:");
        write(folder.resolve("web/api/src/main/java/AResource.java"), "@Path(\"v1/a\") class AResource {}");
        write(folder.resolve("web/a/src/main/java/ALine.java"), "case \"say\" -> send(Frame.of(\"ack\"));");
        write(folder.resolve("config/wildfly/10-a.cli"), "/x:write-attribute(name=y,value=\"${parley.new.one:1}\")");
        write(folder.resolve("ejb/src/test/java/LaneTest.java"), "class LaneTest { void of_ours() {} }");
        write(
                folder.resolve("ejb/src/main/java/ALog.java"),
                "@MessageLogger(projectCode = \"PARABC\") interface ALog { @Message(id = 12, value = \"a\") void a(); }");

        Documents documents = new Documents(folder);

        assertThat(documents.brokenLinks())
                .containsExactly("README.md -> docs/a.md#nowhere", "README.md -> docs/no.md");
        assertThat(documents.orphans())
                .containsExactly("docs/lost.md", "docs/operations/logging.md", "docs/operations/settings.md");
        assertThat(documents.settingsInCode()).containsExactly("parley.new.one");
        assertThat(documents.settingsInDocuments()).containsExactly("parley.gone");
        assertThat(documents.messagesInCode()).containsExactly("PARABC000012");
        assertThat(documents.messagesInDocuments()).containsExactly("PARWEB009999");
        assertThat(documents.framesInCode()).containsExactly("ack", "say");
        assertThat(documents.framesInDocuments()).containsExactly("whisper");
        assertThat(documents.pathsInCode()).containsExactly("v1/a");
        assertThat(documents.pathsInDocuments()).containsExactly("v1/gone");
        assertThat(documents.unknownTests()).containsExactly("README.md: LaneTest.of_others");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
