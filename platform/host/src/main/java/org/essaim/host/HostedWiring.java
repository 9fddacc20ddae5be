package org.essaim.host;

import module java.base;

import org.essaim.web.management.ManagementPort;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;

/**
 * What a hosted service does not have for itself: a server and a management port, which are the
 * host's, and measurements of the process, which the host takes once.
 */
final class HostedWiring implements BeanFactoryPostProcessor {

    /** By the names that Spring Boot gives them. */
    private static final Set<String> OF_THE_PROCESS =
            Set.of(
                    "classLoaderMetrics",
                    "diskSpaceMetrics",
                    "fileDescriptorMetrics",
                    "jvmCompilationMetrics",
                    "jvmGcMetrics",
                    "jvmHeapPressureMetrics",
                    "jvmInfoMetrics",
                    "jvmMemoryMetrics",
                    "jvmThreadMetrics",
                    "logbackMetrics",
                    "processorMetrics",
                    "tomcatMetricsBinder",
                    "uptimeMetrics",
                    "virtualThreadMetrics");

    private final SharedServer shared;
    private final String name;
    private final List<String> hostNames;
    private final List<?> beansOfAll;

    /**
     * @param beansOfAll each is instead of the service's own of that type
     */
    HostedWiring(SharedServer shared, String name, List<String> hostNames, List<?> beansOfAll) {
        this.shared = shared;
        this.name = name;
        this.hostNames = hostNames;
        this.beansOfAll = beansOfAll;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        OF_THE_PROCESS.stream()
                .filter(beans::containsBeanDefinition)
                .forEach(definitions::removeBeanDefinition);
        replace(
                beans,
                ServletWebServerFactory.class,
                HostedServerFactory.class,
                () -> new HostedServerFactory(shared, name, hostNames));
        replace(beans, ManagementPort.class, ManagementPort.class, shared::management);
        beansOfAll.forEach(each -> share(beans, each));
        // Nothing is defined from here on: what fits where is looked up once and not for each bean.
        beans.freezeConfiguration();
    }

    private static <T> void share(ConfigurableListableBeanFactory beans, T bean) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) bean.getClass();
        if (beans.getBeanNamesForType(type, true, false).length == 0) {
            throw new IllegalStateException("a service has nothing to replace by a " + type);
        }
        replace(beans, type, type, () -> bean);
    }

    private static <T> void replace(
            ConfigurableListableBeanFactory beans,
            Class<? super T> kind,
            Class<T> type,
            Supplier<T> instead) {
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        for (String each : beans.getBeanNamesForType(kind, true, false)) {
            definitions.removeBeanDefinition(each);
            definitions.registerBeanDefinition(each, new RootBeanDefinition(type, instead));
        }
    }
}
