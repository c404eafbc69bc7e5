package org.parley.web.frames;

import org.parley.journal.Refusal;

/** What a refusal says to a person; clients may have better words in the person's language. */
final class Words {

    private Words() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case TOO_LONG -> "The message is too long.";
            case BLOCKED -> "The message is empty, or its id is not 1 to 36 visible characters.";
            case CLOSED -> "The conversation is over.";
            case BUSY -> "The server is busy. The message was not stored; send it again.";
        };
    }
}
