package org.parley.tenancy.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;
import org.jspecify.annotations.Nullable;

/** Stands where CDI stands in the server: hands Hibernate the converters a test registered, made by hand. */
public final class PlainBeans implements BeanContainer {

    private static final Map<Class<?>, Supplier<?>> MAKERS = new ConcurrentHashMap<>();

    /** Makes {@code type} known; call it from a static initialiser of the test, before Hibernate starts. */
    public static <B> void register(Class<B> type, Supplier<? extends B> maker) {
        MAKERS.put(type, maker);
    }

    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return new Held<>(() -> make(type, fallback));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return getBean(type, options, fallback);
    }

    private static <B> B make(Class<B> type, BeanInstanceProducer fallback) {
        Supplier<?> maker = MAKERS.get(type);
        return maker == null ? fallback.produceBeanInstance(type) : type.cast(maker.get());
    }

    @Override
    public void stop() {
        MAKERS.clear();
    }

    private static final class Held<B> implements ContainedBean<B> {

        private final Supplier<B> maker;
        private @Nullable B made;

        Held(Supplier<B> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized B getBeanInstance() {
            B instance = made;
            if (instance == null) {
                instance = maker.get();
                made = instance;
            }
            return instance;
        }
    }
}
