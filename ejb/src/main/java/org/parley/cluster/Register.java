package org.parley.cluster;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What each node says of itself, known to all of them soon; of nodes that have gone nothing is known. In Infinispan, in
 * memory only. Never waits for another node.
 */
public interface Register {

    /**
     * This node says {@code value} under {@code key} from now on.
     *
     * @return completes, normally, when the other nodes know or cannot be told now
     */
    CompletionStage<Void> say(String key, String value);

    /** This node says nothing under {@code key} any more. */
    void unsay(String key);

    /** Which other nodes say something under {@code key}. */
    Set<String> others(String key);

    /** What all nodes say, this one included. */
    Collection<String> values();
}
