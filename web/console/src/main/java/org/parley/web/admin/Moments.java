package org.parley.web.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes points in time the way pages show them; the browser turns them into its own time. */
final class Moments {

    private Moments() {}

    /** For machines. */
    static String iso(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    /** In UTC and in words. */
    static String words(Instant at, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(reader)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
