package org.parley.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.parley.bench.report.Results.Figure;
import org.parley.bench.talk.Phrases;

/** Masking and sealing alone, in a virtual machine of their own. */
final class Sealing {

    /** Among the tests of the contexts, because it looks behind their faces. */
    private static final String PROGRAM = "org.parley.vault.MaskAndSeal";

    private final Run run;

    Sealing(Run run) {
        this.run = run;
    }

    void run() throws IOException {
        String classes = run.build().contexts("test-classes")
                + File.pathSeparator
                + run.build().contexts("classes")
                + File.pathSeparator
                + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        PROGRAM,
                        Integer.toString(run.settings().rounds()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream texts = process.getOutputStream()) {
            for (int number = 0; number < Phrases.COUNT; number++) {
                texts.write(Phrases.text(number));
                texts.write('\n');
            }
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (answer.isBlank()) {
            throw new IOException(PROGRAM + " has measured nothing");
        }
        answer.lines().forEach(line -> {
            double micros = Double.parseDouble(line);
            run.results().add(Figure.MASK_AND_SEAL, micros);
            run.report().figure(Figure.MASK_AND_SEAL, micros);
        });
    }
}
