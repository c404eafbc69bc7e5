package org.parley.identity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The stored form of a site's questions: a JSON array, always read and written as a whole. */
final class FormFields {

    private FormFields() {}

    static List<FormField> parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(FormFields::field)
                    .toList();
        }
    }

    static String print(List<FormField> fields) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        fields.forEach(field -> array.add(object(field)));
        return array.build().toString();
    }

    private static FormField field(JsonObject json) {
        Map<String, String> labels = json.getJsonObject("labels").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> ((JsonString) e.getValue()).getString()));
        return new FormField(
                json.getString("key"),
                labels,
                FormField.Type.valueOf(json.getString("type").toUpperCase(Locale.ROOT)),
                json.getBoolean("required"),
                json.getInt("maxLength"));
    }

    private static JsonObjectBuilder object(FormField field) {
        JsonObjectBuilder labels = Json.createObjectBuilder();
        field.labels().forEach(labels::add);
        return Json.createObjectBuilder()
                .add("key", field.key())
                .add("labels", labels)
                .add("type", field.type().name().toLowerCase(Locale.ROOT))
                .add("required", field.required())
                .add("maxLength", field.maxLength());
    }
}
