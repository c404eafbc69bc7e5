package org.parley.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.parley.system.AgentClient;
import org.parley.system.Installation;

/** Who plays in every test with a browser: one Chromium, and the agents, each signed in once. */
final class Cast implements AutoCloseable {

    private final Chromium chromium;
    private final Map<String, AgentClient> agents = new HashMap<>();

    private Cast(Chromium chromium) {
        this.chromium = chromium;
    }

    static Cast assemble() {
        try {
            return new Cast(Chromium.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser was installed", e);
        }
    }

    Chromium chromium() {
        return chromium;
    }

    /** An agent whose session no test may end. */
    AgentClient agent(Installation parley, String user) throws IOException, InterruptedException {
        AgentClient agent = agents.get(user);
        if (agent == null) {
            agent = parley.agent(user);
            agents.put(user, agent);
        }
        return agent;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
