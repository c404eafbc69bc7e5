package org.parley.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prepares the demo at each start where {@code parley.demo.passwords} names the file of its passwords. */
@Singleton
@Startup
@DependsOn("StartCheck")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {

    private final DemoOrganisation organisation;
    private final Optional<String> passwords;
    private final String origin;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected DemoStart() {
        this(null, Optional.empty(), "");
    }

    @Inject
    DemoStart(
            DemoOrganisation organisation,
            @ConfigProperty(name = "parley.demo.passwords") Optional<String> passwords,
            @ConfigProperty(name = "parley.demo.origin", defaultValue = "https://localhost:8443") String origin) {
        this.organisation = organisation;
        this.passwords = passwords;
        this.origin = origin;
    }

    @PostConstruct
    void prepare() {
        passwords.map(Path::of).map(DemoPasswords::new).ifPresent(known -> organisation.prepare(origin, known));
    }
}
