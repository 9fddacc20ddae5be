package org.essaim.host;

import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.aot.AotApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts a process that runs a service once for each folder of settings: small ones cost a few
 * megabytes each instead of a process (R05, decision 0091).
 */
public final class Host {

    private Host() {}

    /**
     * Returns once the host itself answers; its services start meanwhile.
     *
     * @param application the service's {@code @SpringBootApplication}
     * @param shared beans that all services have together, each instead of their own of that type;
     *     nothing that one service may learn of another by
     * @param arguments settings of all services and of the host, {@code --name=value} each
     */
    public static ConfigurableApplicationContext run(
            Class<?> application, List<?> shared, String... arguments) {
        SpringApplication host = new SpringApplication(HostConfiguration.class);
        host.setMainApplicationClass(Host.class);
        host.setWebApplicationType(WebApplicationType.SERVLET);
        host.addInitializers(own(new HostedApplication(application, shared)));
        return host.run(arguments);
    }

    /**
     * The wiring of the build is that of the service: the host's own is read here, as Spring Boot
     * reads no sources where there is one.
     */
    private static AotApplicationContextInitializer<GenericApplicationContext> own(
            HostedApplication application) {
        return context -> {
            context.getBeanFactory().registerSingleton("hostedApplication", application);
            if (AotDetector.useGeneratedArtifacts()) {
                new AnnotatedBeanDefinitionReader(context).register(HostConfiguration.class);
            }
        };
    }
}
