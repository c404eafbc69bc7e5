package org.parley.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.identity.FormField;
import org.parley.masking.Masker;

/**
 * What a visitor answered before the chat, by the key of the field, masked.
 *
 * @param values without empty answers; in the order of the form
 */
public record Answers(Map<String, String> values) {

    /** Nothing was asked or answered. */
    public static final Answers NONE = new Answers(Map.of());

    private static final String NAME = "name";
    private static final String WHOLE_FORM = "form";

    /** Keeps the order. */
    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Checks and masks what was sent.
     *
     * @throws UnacceptableFieldException naming the field, if one is missing, unknown or too long
     */
    public static Answers of(Iterable<FormField> form, Map<String, String> sent, Masker masker) {
        Map<String, String> left = new LinkedHashMap<>(sent);
        Map<String, String> values = new LinkedHashMap<>();
        for (FormField field : form) {
            String value = left.getOrDefault(field.key(), "").strip();
            left.remove(field.key());
            if (value.isEmpty() ? field.required() : value.length() > field.maxLength()) {
                throw new UnacceptableFieldException(field.key());
            }
            if (!value.isEmpty()) {
                values.put(field.key(), masker.mask(value).text());
            }
        }
        if (!left.isEmpty()) {
            throw new UnacceptableFieldException(WHOLE_FORM);
        }
        return new Answers(values);
    }

    /** The name the visitor gave, masked; empty if none was asked for or given. */
    public Optional<String> name() {
        return Optional.ofNullable(values.get(NAME));
    }

    /** As a JSON object, in the order of the form. */
    public String json() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }

    static Answers parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> values = new LinkedHashMap<>();
            object.keySet().forEach(key -> values.put(key, object.getString(key)));
            return new Answers(values);
        }
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
