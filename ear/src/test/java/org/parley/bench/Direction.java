package org.parley.bench;

/** Who speaks. */
enum Direction {
    VISITOR,
    AGENT,
    /** Both, each about half of the messages. */
    BOTH;

    /** Whether the visitor says the message with this number of its pair. */
    boolean isVisitors(int number) {
        return this == VISITOR || (this == BOTH && number % 2 == 0);
    }
}
