package org.parley.identity;

import java.util.Map;

/**
 * One question asked before a chat starts.
 *
 * @param key short and stable, unique in its form
 * @param labels the question by locale; has at least one entry
 * @param maxLength the longest answer in characters, positive
 */
public record FormField(String key, Map<String, String> labels, Type type, boolean required, int maxLength) {

    /** How the answer is typed. */
    public enum Type {
        /** One line. */
        TEXT,
        /** An e-mail address. */
        EMAIL,
        /** A telephone number. */
        TEL,
        /** Several lines. */
        TEXTAREA
    }

    /** Copies the labels. */
    public FormField {
        labels = Map.copyOf(labels);
        if (labels.isEmpty() || maxLength <= 0) {
            throw new IllegalArgumentException("a form field needs a label and room for an answer");
        }
    }

    /** The question in {@code locale}, else in {@code fallback}, else in any locale it has. */
    public String label(String locale, String fallback) {
        String label = labels.getOrDefault(locale, labels.get(fallback));
        return label != null ? label : labels.values().iterator().next();
    }
}
