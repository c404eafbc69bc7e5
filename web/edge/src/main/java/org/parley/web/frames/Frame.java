package org.parley.web.frames;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One JSON object for a peer, written field by field. Not thread-safe; used once. */
public final class Frame {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Writes the fields of a nested object. */
    @FunctionalInterface
    public interface Body {
        /** Puts the fields into {@code frame}. */
        void write(Frame frame);
    }

    /** Writes one element of an array. */
    @FunctionalInterface
    public interface Element<T> {
        /** Puts the fields of {@code value} into {@code frame}. */
        void write(Frame frame, T value);
    }

    private final StringWriter out = new StringWriter(256);
    private final JsonGenerator json;

    private Frame() {
        try {
            json = JSON.createGenerator(out);
            json.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object with no fields yet. */
    public static Frame object() {
        return new Frame();
    }

    /** A frame of this type. */
    public static Frame of(String type) {
        return new Frame().put("type", type);
    }

    /** Adds a text; nothing if null. */
    public Frame put(String name, @Nullable String value) {
        return value == null ? this : write(() -> json.writeStringField(name, value));
    }

    /** Adds a whole number. */
    public Frame put(String name, long value) {
        return write(() -> json.writeNumberField(name, value));
    }

    /** Adds a boolean. */
    public Frame put(String name, boolean value) {
        return write(() -> json.writeBooleanField(name, value));
    }

    /** Adds a time in UTC with milliseconds; nothing if null. */
    public Frame put(String name, @Nullable Instant value) {
        return value == null ? this : put(name, TIME.format(value));
    }

    /** Adds an object. */
    public Frame put(String name, Body body) {
        return write(() -> {
            json.writeObjectFieldStart(name);
            body.write(this);
            json.writeEndObject();
        });
    }

    /** Adds an array of texts. */
    public Frame texts(String name, Collection<String> values) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    /** Adds an array of objects. */
    public <T> Frame objects(String name, Collection<T> values, Element<T> element) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                json.writeStartObject();
                element.write(this, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The JSON text; nothing can be added after. */
    public String text() {
        write(() -> {
            json.writeEndObject();
            json.close();
        });
        return out.toString();
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private Frame write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has no reason to
        }
    }
}
