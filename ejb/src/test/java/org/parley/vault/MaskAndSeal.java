package org.parley.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.Masker;

/**
 * Measures what masking and sealing a message cost, alone on one thread; docs/benchmarks.md. Not a test. A figure of
 * microseconds whose parts do not shrink to nothing needs no harness: what is sealed differs each time and is added up.
 */
final class MaskAndSeal {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int CONVERSATIONS = 500;

    private final Masker masker = new Masker();
    private final DataKey[] keys = new DataKey[CONVERSATIONS];
    private final SealContext[] contexts = new SealContext[CONVERSATIONS];
    private final List<String> texts;
    private long sealed;

    private MaskAndSeal(List<String> texts) {
        this.texts = texts;
        for (int i = 0; i < CONVERSATIONS; i++) {
            keys[i] = DataKey.random();
            contexts[i] = new SealContext(new TenantId(1), ConversationId.random(), i + 1, Part.VISITOR);
        }
    }

    /**
     * Prints microseconds a message, a line for each round.
     *
     * @param arguments how many rounds; what is said comes from the standard input, a line each
     */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        MaskAndSeal bench = new MaskAndSeal(lines.lines().toList());
        bench.micros(WARM_UP_NANOS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            out.printf(Locale.ROOT, "%.4f%n", bench.micros(ROUND_NANOS));
        }
        if (bench.sealed == 0) {
            throw new IllegalStateException("nothing was sealed");
        }
    }

    /** Of the processor, so that others who want it do not count. */
    private double micros(long nanos) {
        long began = PROCESSOR.getCurrentThreadCpuTime();
        long messages = 0;
        while (PROCESSOR.getCurrentThreadCpuTime() - began < nanos) {
            for (String text : texts) {
                seal((int) (messages++ % CONVERSATIONS), masker.mask(text).text());
            }
        }
        return (PROCESSOR.getCurrentThreadCpuTime() - began) / 1000.0 / messages;
    }

    /** As the vault does it once it has found the conversation's key in memory. */
    private void seal(int conversation, String masked) {
        DataKey key = keys[conversation];
        byte[] stored = key.use(cipher -> Envelope.seal(cipher, key.id(), contexts[conversation], masked));
        sealed += stored == null ? 0 : stored.length;
    }
}
