package org.parley.server;

import java.util.List;

/** A server did not come up, or came up without all of Parley. Nothing of it runs any more. */
public final class StartFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;

    StartFailedException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** What went wrong, for people, one sentence each; never empty. */
    public List<String> reasons() {
        return reasons;
    }
}
