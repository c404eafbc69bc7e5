package org.parley.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.parley.masking.Masker;

/** Gives every bean the one masker, since the masking context knows no CDI. */
@ApplicationScoped
class MaskerSource {

    @Produces
    Masker masker() {
        return new Masker();
    }
}
