package org.parley.web.frames;

import java.util.List;
import org.parley.journal.Said;
import org.parley.masking.Finding;

/** Writes messages the way both sides get them. */
public final class Messages {

    private Messages() {}

    /** A {@code said} frame; the caller may add fields. A damaged message says so and has no text. */
    public static Frame said(Said said) {
        Frame frame = Frame.of("said")
                .put("seq", said.seq())
                .put("id", said.clientId())
                .put("from", said.author().wireName())
                .put("name", said.name())
                .put("text", said.text())
                .put("at", said.at());
        List<Finding> findings = said.findings();
        if (!findings.isEmpty()) {
            frame.texts(
                    "masked",
                    findings.stream().map(f -> f.dataClass().name()).distinct().toList());
        }
        return said.unreadable() ? spans(frame, findings).put("unreadable", true) : spans(frame, findings);
    }

    /** Adds where the text of {@code frame} was masked; nothing if it was not. */
    public static Frame spans(Frame frame, List<Finding> findings) {
        return findings.isEmpty()
                ? frame
                : frame.objects(
                        "spans",
                        findings,
                        (span, finding) -> span.put("class", finding.dataClass().name())
                                .put("from", finding.start())
                                .put("to", finding.end()));
    }
}
