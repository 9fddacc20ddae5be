package org.essaim.host;

import module java.base;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.DisposableBean;

/**
 * The figures of the process and of all its services on one page, as Prometheus reads it. Those of
 * a service bear its name in the tag that it was given.
 */
final class HostMetrics implements DisposableBean {

    private final HostedServices services;
    private final PrometheusMeterRegistry process =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics pauses = new JvmGcMetrics();

    HostMetrics(HostedServices services) {
        this.services = services;
        List<MeterBinder> binders =
                List.of(
                        new ClassLoaderMetrics(),
                        pauses,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new FileDescriptorMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics());
        binders.forEach(each -> each.bindTo(process));
        for (ServiceState.Kind kind : ServiceState.Kind.values()) {
            Gauge.builder("essaim.host.services", services, all -> all.count(kind))
                    .tag("state", kind.word())
                    .description("Services in this process by what they are doing.")
                    .register(process);
        }
    }

    /** In the text format of Prometheus. */
    String page() {
        MetricsPage page = new MetricsPage();
        page.add(process.scrape());
        for (ServiceState each : services.states().values()) {
            if (each instanceof ServiceState.Running running) {
                running.context()
                        .getBeanProvider(PrometheusMeterRegistry.class)
                        .ifAvailable(registry -> page.add(registry.scrape()));
            }
        }
        return page.text();
    }

    @Override
    public void destroy() {
        pauses.close();
        process.close();
    }
}
