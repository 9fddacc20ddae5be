package org.essaim.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import org.essaim.runtime.ServiceThreads;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Gives the pool of connections, which looks after itself now and then, threads that wait. */
final class PoolThreads implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setThreadFactory(ServiceThreads.named("connections"));
        }
        return bean;
    }
}
