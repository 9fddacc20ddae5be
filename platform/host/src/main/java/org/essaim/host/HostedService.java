package org.essaim.host;

import module java.base;

import org.essaim.host.ServiceState.Failed;
import org.essaim.host.ServiceState.Running;
import org.essaim.host.ServiceState.Starting;
import org.essaim.host.ServiceState.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryEventPublisherBeansApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One service in this process, with a context, a database, a broker user and an address of its own.
 * Whatever it fails with stays its own; it is tried again later and later.
 */
final class HostedService {

    private static final Logger LOG = LoggerFactory.getLogger(HostedService.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final List<Class<?>> OF_THE_PROCESS =
            List.of(
                    LoggingApplicationListener.class,
                    OpenTelemetryEventPublisherBeansApplicationListener.class);

    private final HostedApplication application;
    private final ServiceSettings settings;
    private final SharedServer server;
    private final InstantSource clock;
    private volatile ServiceState state = new Stopped();
    private ConfigurableApplicationContext context;
    private Duration pause = FIRST_PAUSE;

    /**
     * @param clock says when it is time to try again
     */
    HostedService(
            HostedApplication application,
            ServiceSettings settings,
            SharedServer server,
            InstantSource clock) {
        this.application = application;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    ServiceSettings settings() {
        return settings;
    }

    ServiceState state() {
        return state;
    }

    /** Whether it should be started now. */
    boolean isDue() {
        return switch (state) {
            case Stopped _ -> true;
            case Failed failed -> clock.instant().isAfter(failed.tryAgainAt());
            case Starting _, Running _ -> false;
        };
    }

    /** Does nothing where it runs. */
    synchronized void start() {
        if (!isDue()) {
            return;
        }
        try (LogNames.Closeable _ = server.logNames().of(settings.name())) {
            tryToStart();
        }
    }

    private void tryToStart() {
        state = new Starting();
        try {
            context = run();
            state = new Running(context);
            pause = FIRST_PAUSE;
        } catch (Exception | Error failure) {
            state = new Failed(reason(failure), clock.instant().plus(pause));
            LOG.error("{} did not start; trying again in {}", settings.name(), pause, failure);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    /** In order: requests, streams, connections. Whoever stopped it may start it again. */
    synchronized void stop() {
        try (LogNames.Closeable _ = server.logNames().of(settings.name())) {
            if (context != null) {
                context.close();
            }
        } finally {
            context = null;
            state = new Stopped();
        }
    }

    private ConfigurableApplicationContext run() {
        SpringApplication service = new SpringApplication(application.type());
        service.setMainApplicationClass(application.type());
        service.setWebApplicationType(WebApplicationType.SERVLET);
        service.setApplicationContextFactory(_ -> application.names().context());
        service.setEnvironment(settings.environment());
        service.setLogStartupInfo(false);
        service.setRegisterShutdownHook(false);
        service.setListeners(ownOf(service.getListeners()));
        service.addInitializers(
                starting ->
                        starting.addBeanFactoryPostProcessor(
                                new HostedWiring(
                                        server,
                                        settings.name(),
                                        settings.hostNames(),
                                        application.shared())));
        return service.run();
    }

    /**
     * Without those that change what the process has once: the first service to close would end
     * logging for all, and each service that has traces would add a step to each step of all
     * traces.
     */
    private static List<ApplicationListener<?>> ownOf(Set<ApplicationListener<?>> listeners) {
        return listeners.stream()
                .filter(each -> OF_THE_PROCESS.stream().noneMatch(kind -> kind.isInstance(each)))
                .toList();
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
