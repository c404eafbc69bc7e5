package org.parley.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;

/** Where a text was masked, in the form the database keeps: {@code PAN:12-21,EMAIL:40-44}. Tells no content. */
final class Spans {

    private Spans() {}

    static @Nullable String write(List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(finding.dataClass())
                    .append(':')
                    .append(finding.start())
                    .append('-')
                    .append(finding.end());
        }
        return text.toString();
    }

    static List<Finding> read(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (String span : stored.split(",", -1)) {
            int colon = span.indexOf(':');
            int dash = span.indexOf('-', colon);
            findings.add(new Finding(
                    DataClass.valueOf(span.substring(0, colon)),
                    Integer.parseInt(span, colon + 1, dash, 10),
                    Integer.parseInt(span, dash + 1, span.length(), 10)));
        }
        return List.copyOf(findings);
    }
}
