package org.parley.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.infinispan.Cache;
import org.jspecify.annotations.Nullable;

/** The registers in the server's caches. */
@ApplicationScoped
class InfinispanRegisters implements Registers {

    private final Members members;
    private @Nullable InfinispanRegister whereabouts;
    private @Nullable InfinispanRegister presence;

    @Resource(lookup = "java:jboss/infinispan/cache/parley/whereabouts")
    private @Nullable Cache<String, String> whereaboutsCache;

    @Resource(lookup = "java:jboss/infinispan/cache/parley/presence")
    private @Nullable Cache<String, String> presenceCache;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected InfinispanRegisters() {
        this(null);
    }

    @Inject
    InfinispanRegisters(Members members) {
        this.members = members;
    }

    @PostConstruct
    void open() {
        if (whereaboutsCache == null || presenceCache == null) {
            throw new IllegalStateException("no caches: script 50-cluster.cli was not applied");
        }
        whereabouts = new InfinispanRegister(whereaboutsCache, members);
        presence = new InfinispanRegister(presenceCache, members);
        for (InfinispanRegister register : all()) {
            register.writer().start(threads, "parley-register");
        }
    }

    @PreDestroy
    void close() {
        all().forEach(register -> register.writer().close());
    }

    @Override
    public Register whereabouts() {
        return opened(whereabouts);
    }

    @Override
    public Register presence() {
        return opened(presence);
    }

    /** @see InfinispanRegister#repair */
    void repair() {
        all().forEach(InfinispanRegister::repair);
    }

    private List<InfinispanRegister> all() {
        return List.of(opened(whereabouts), opened(presence));
    }

    private static InfinispanRegister opened(@Nullable InfinispanRegister register) {
        if (register == null) {
            throw new IllegalStateException("not open yet");
        }
        return register;
    }
}
