package org.parley.cluster;

/** This node cannot work with the ones that run. The message is for whoever has to put it right, and all there is to say. */
final class NodeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NodeRefusedException(String message) {
        super(message, null, false, false);
    }
}
