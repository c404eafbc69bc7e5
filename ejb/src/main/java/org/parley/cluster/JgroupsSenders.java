package org.parley.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jgroups.JChannel;
import org.jgroups.protocols.PerDestinationBundler;
import org.jgroups.protocols.TCP;
import org.jspecify.annotations.Nullable;

/**
 * The threads that send to the other nodes. JGroups 5.5 has one for all of them unless it is told otherwise, which the
 * server's management model cannot do. That one waits in the TLS handshake with a frozen node for as long as it is frozen,
 * sends to nobody meanwhile, and so the others give this node up as well; and it may spin for ever once a node has gone
 * (JGRP-3008).
 */
@ApplicationScoped
class JgroupsSenders {

    @Resource(lookup = "java:jboss/jgroups/channel/ee")
    private @Nullable JChannel channel;

    /** From now on each node has a thread of its own; what was under way is sent again by the protocols above. */
    void separate() {
        if (channel != null
                && channel.getProtocolStack().getTransport() instanceof TCP transport
                && transport.getBundler() instanceof PerDestinationBundler sender
                && sender.useSingleSenderThread()) {
            transport.setBundler(new PerDestinationBundler().useSingleSenderThread(false));
        }
    }
}
