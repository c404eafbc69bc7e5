package org.parley.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Replaces card numbers, accounts, e-mail addresses and telephone numbers in text; stateless and thread-safe. */
public final class Masker {

    /** Fewer digits than this in the whole text cannot hold any number this class looks for. */
    private static final int FEWEST_DIGITS = PhoneNumbers.FEWEST_DIGITS;

    /** The ASCII characters without which a text holds nothing this class looks for. */
    private static final boolean[] TELLING = telling();

    private final PhoneNumbers phoneNumbers = new PhoneNumbers();

    /** Loads what the detectors need, so that the first message is as fast as the next one. */
    public Masker() {
        phoneNumbers.warmUp();
    }

    /**
     * Masks {@code text}. Time and memory grow linearly with its length, whatever it contains.
     *
     * @param text any text, also with unpaired surrogates; empty gives empty
     * @return the masked text with its findings
     * @throws NullPointerException if {@code text} is null
     */
    public Masked mask(String text) {
        Objects.requireNonNull(text, "text");
        if (!mayHoldData(text)) {
            return new Masked(text, List.of());
        }
        Reading reading = Reading.of(text);
        Claims claims = new Claims(reading);
        // An account may contain what looks like a card: the larger claim first. An address may begin in a number.
        Ibans.claim(reading, claims);
        CardNumbers.claim(reading, claims);
        EmailAddresses.claim(reading, claims);
        phoneNumbers.claim(reading, claims);
        return render(text, claims.inOrder());
    }

    private static boolean mayHoldData(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < Reading.ASCII_END ? !TELLING[c] : Reading.isBetweenDigits(c)) {
                continue;
            }
            if (Reading.isAt(c) || Escape.mayStart(text, i)) {
                return true;
            }
            digits += Reading.digits(text.codePointAt(i));
            if (digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] telling() {
        boolean[] telling = new boolean[Reading.ASCII_END];
        for (char c : "0123456789@&%\\".toCharArray()) {
            telling[c] = true;
        }
        return telling;
    }

    private static Masked render(String text, List<Claim> claims) {
        if (claims.isEmpty()) {
            return new Masked(text, List.of());
        }
        StringBuilder masked = new StringBuilder(text.length());
        List<Finding> findings = new ArrayList<>(claims.size());
        int copied = 0;
        for (Claim claim : claims) {
            masked.append(text, copied, claim.start());
            int start = masked.length();
            masked.append(claim.replacement());
            findings.add(new Finding(claim.dataClass(), start, masked.length()));
            copied = claim.end();
        }
        masked.append(text, copied, text.length());
        return new Masked(masked.toString(), findings);
    }
}
