package org.parley.web.frames;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one JSON object from a peer, checked as they are asked for. Duplicate names, deep nesting and anything
 * after the object are refused.
 */
public final class Fields {

    private static final int DEEPEST = 8;

    /** An array or a number that is not whole. */
    private static final Object OTHER = new Object();

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names are the peer's to choose: a table of those seen before would be the peer's to fill.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(64 * 1024)
                    .maxNameLength(128)
                    .maxNumberLength(20)
                    .build())
            .build();

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Reads one object.
     *
     * @throws BadFrameException if {@code json} is not exactly one acceptable object
     */
    public static Fields parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw BadFrameException.malformed("A frame is a JSON object.");
            }
            Fields fields = object(parser);
            if (parser.nextToken() != null) {
                throw BadFrameException.malformed("Something follows the object.");
            }
            return fields;
        } catch (IOException e) {
            throw BadFrameException.malformed("This is not acceptable JSON.");
        }
    }

    private static Fields object(JsonParser parser) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (token) {
                case VALUE_STRING -> values.put(name, parser.getText());
                case VALUE_TRUE, VALUE_FALSE -> values.put(name, parser.getBooleanValue());
                case VALUE_NUMBER_INT -> values.put(name, parser.getLongValue());
                case START_OBJECT -> values.put(name, object(parser));
                case VALUE_NULL -> {} // as if it were absent
                default -> { // no frame has these: whoever asks for one finds it to be of the wrong kind
                    parser.skipChildren();
                    values.put(name, OTHER);
                }
            }
        }
        return new Fields(values);
    }

    /** The text in {@code name}. @throws BadFrameException if it is missing or no string */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> BadFrameException.malformed("Missing: " + name + "."));
    }

    /** The text in {@code name}, if there is any. @throws BadFrameException if it is no string */
    public Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    /** The whole number in {@code name}, 0 or more. @throws BadFrameException if it is missing or something else */
    public long number(String name) {
        return optional(name, Long.class)
                .filter(number -> number >= 0)
                .orElseThrow(() -> BadFrameException.malformed("Missing or negative: " + name + "."));
    }

    /** Whether {@code name} is true; absent is false. @throws BadFrameException if it is no boolean */
    public boolean flag(String name) {
        return optional(name, Boolean.class).orElse(false);
    }

    /** Whether {@code name} is true and nothing like it: a yes must be one. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The object in {@code name}; an empty one if absent. @throws BadFrameException if it is no object */
    public Fields fields(String name) {
        return optional(name, Fields.class).orElseGet(() -> new Fields(Map.of()));
    }

    /** Every field that is a string. @throws BadFrameException if any is something else */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** Every field that is a whole number of 0 or more. @throws BadFrameException if any is something else */
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        values.keySet().forEach(name -> numbers.put(name, number(name)));
        return numbers;
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw BadFrameException.malformed("Not of the right kind: " + name + ".");
        }
        return Optional.ofNullable(type.cast(value));
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
