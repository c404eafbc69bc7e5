package org.parley.bench.load;

import org.parley.bench.talk.Recorder;

/** Lets pairs speak. Lives on the thread of the sockets. */
interface Load {

    /** Begins to send. */
    void start();

    /** Sends nothing more. */
    void stop();

    /** What it has sent and what came of it. */
    Recorder recorder();
}
