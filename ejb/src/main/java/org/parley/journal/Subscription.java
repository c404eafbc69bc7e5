package org.parley.journal;

/** One reader's place in the news; ends when closed. Closing twice does nothing. */
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
