package org.essaim.host;

import module java.base;

import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.essaim.web.management.ManagementPort;
import org.essaim.web.management.ManagementProperties;
import org.essaim.web.management.PortSeparationFilter;
import org.essaim.web.problem.ContainerErrorReport;
import org.essaim.web.tls.TlsAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.ServletRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The host's own context: a server, and what operators ask a host. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HostProperties.class, ManagementProperties.class})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    SslAutoConfiguration.class,
    TlsAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class
})
@Import({ManagementPort.class, LogNames.class, HostedServices.class, HostMetrics.class})
class HostConfiguration {

    /** When a service that failed is tried again has nothing to do with business time. */
    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    /**
     * Says in each line of the log which trace it is of, for all services of the process at once.
     */
    @Bean
    OtelTracer.EventPublisher tracesInTheLog() {
        return new Slf4JEventListener()::onEvent;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sharedServer() {
        return server -> {
            server.addProtocolHandlerCustomizers(HostedServerFactory::useVirtualThreads);
            // As at a service's own connector: a body is read by who knows how much of it may be.
            server.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
            server.addContextCustomizers(
                    context ->
                            ((StandardHost) context.getParent())
                                    .setErrorReportValveClass(
                                            ContainerErrorReport.class.getName()));
        };
    }

    @Bean
    @FilterRegistration
    PortSeparationFilter portSeparation(ManagementPort port) {
        return new PortSeparationFilter(port, _ -> false);
    }

    @Bean
    @FilterRegistration(urlPatterns = {"/actuator/prometheus", "/actuator/services"})
    OperatorsFilter operatorsOnly(ManagementPort port) {
        return new OperatorsFilter(port);
    }

    @Bean
    @ServletRegistration(urlMappings = "/actuator/health/*")
    HealthServlet health(HostedServices services) {
        return new HealthServlet(services);
    }

    @Bean
    @ServletRegistration(urlMappings = "/actuator/services")
    ServicesServlet services(HostedServices services) {
        return new ServicesServlet(services);
    }

    @Bean
    @ServletRegistration(urlMappings = "/actuator/prometheus")
    MetricsServlet metrics(HostMetrics metrics) {
        return new MetricsServlet(metrics);
    }

    /** Answers Prometheus. */
    static final class MetricsServlet extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient HostMetrics metrics;

        MetricsServlet(HostMetrics metrics) {
            this.metrics = metrics;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.getWriter().write(metrics.page());
        }
    }
}
