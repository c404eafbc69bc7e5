package org.parley.bench.plan;

/** Who speaks. */
public enum Direction {
    VISITOR,
    AGENT,
    /** Both, each about half of the messages. */
    BOTH;

    /** Whether the visitor says the message with this number of its pair. */
    public boolean isVisitors(int number) {
        return this == VISITOR || (this == BOTH && number % 2 == 0);
    }
}
