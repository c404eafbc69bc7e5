package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** What an OpenAPI document promises, as far as ours say anything: paths, media types, schemas of objects and arrays. */
final class Promises {

    private final JsonNode document;

    Promises(String yaml) {
        this.document = Json.tree(new Yaml().load(yaml));
    }

    /** The paths, all of them with GET and nothing else. */
    List<String> paths() {
        return document.path("paths").properties().stream()
                .peek(path ->
                        assertThat(path.getValue().fieldNames()).toIterable().containsExactly("get"))
                .map(path -> path.getKey())
                .toList();
    }

    /** Whether {@code path} wants a token. */
    boolean isClosed(String path) {
        return !operation(path).path("security").isArray();
    }

    /** That what {@code path} answered with 200 is as promised. */
    void assertKept(String path, String mediaType, String body) {
        JsonNode content = operation(path).path("responses").path("200").path("content");
        assertThat(content.fieldNames()).toIterable().containsExactly(mediaType);
        if (mediaType.equals("application/json")) {
            assertFits(content.path(mediaType).path("schema"), Json.read(body), path);
        }
    }

    private JsonNode operation(String path) {
        return document.path("paths").path(path).path("get");
    }

    private void assertFits(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            assertFits(document.at(schema.path("$ref").asText().substring(1)), value, place);
        } else if (schema.has("enum")) {
            assertThat(schema.path("enum")).as(place).contains(value);
        } else {
            assertThat(value.getNodeType()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace("number", "integer"))
                    .as(place)
                    .isEqualTo(schema.path("type").asText());
            value.properties().forEach(field -> {
                assertThat(schema.path("properties").has(field.getKey()))
                        .as(place + "/" + field.getKey())
                        .isTrue();
                assertFits(
                        schema.path("properties").path(field.getKey()), field.getValue(), place + "/" + field.getKey());
            });
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.asText()))
                            .as(place + "/" + name)
                            .isTrue());
            if (value.isArray()) {
                value.forEach(item -> assertFits(schema.path("items"), item, place + "[]"));
            }
        }
    }
}
