package org.parley.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user name may look like: ASCII only, so that no two names look alike and lower case is the same everywhere. */
final class UserNames {

    /** Well enough formed to be asked for, but no user's name. */
    static final String NOBODY = "-";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");

    private UserNames() {}

    /** The one spelling a name is kept in, or empty if nobody can have it. */
    static Optional<String> canonical(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
