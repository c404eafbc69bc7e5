package org.parley.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every bean the one clock of this server, in UTC; tests give theirs. */
@ApplicationScoped
class ServerClock {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
