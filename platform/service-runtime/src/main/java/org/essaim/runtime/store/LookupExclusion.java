package org.essaim.runtime.store;

import module java.base;

import org.axonframework.spring.config.MessageHandlerLookup;
import org.axonframework.spring.config.SpringAggregateLookup;
import org.axonframework.spring.config.SpringSagaLookup;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Where the wiring is made at the build, handlers and aggregates were found there: what looks for
 * them is not part of it.
 */
public final class LookupExclusion implements BeanRegistrationExcludeFilter {

    private static final Set<Class<?>> LOOKUPS =
            Set.of(MessageHandlerLookup.class, SpringAggregateLookup.class, SpringSagaLookup.class);

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return LOOKUPS.contains(bean.getBeanClass());
    }
}
