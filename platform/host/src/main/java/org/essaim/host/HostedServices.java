package org.essaim.host;

import module java.base;

import org.essaim.web.management.ManagementPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * All services of this process. Their folders say which there are: it looks at them again and
 * again, so one is added, restarted or removed while the others work.
 */
final class HostedServices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HostedServices.class);

    private final HostedApplication application;
    private final HostProperties properties;
    private final ManagementPort port;
    private final LogNames logNames;
    private final InstantSource clock;
    private final ServletWebServerApplicationContext host;
    private final SettingsFolders folders;
    private final Map<String, HostedService> services = new ConcurrentSkipListMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Turns turns = new Turns();
    private volatile ScheduledExecutorService looking;
    private ExecutorService changing;
    private SharedServer server;
    private volatile boolean tried;
    private volatile boolean allTried;

    HostedServices(
            HostedApplication application,
            HostProperties properties,
            ManagementPort port,
            LogNames logNames,
            InstantSource clock,
            ServletWebServerApplicationContext host) {
        this.application = application;
        this.properties = properties;
        this.port = port;
        this.logNames = logNames;
        this.clock = clock;
        this.host = host;
        this.folders = new SettingsFolders(properties.services(), clock);
    }

    /** Those that have a folder, by name. */
    SortedMap<String, ServiceState> states() {
        SortedMap<String, ServiceState> states = new TreeMap<>();
        services.forEach((name, service) -> states.put(name, service.state()));
        return states;
    }

    /** How many of them are in it. */
    long count(ServiceState.Kind kind) {
        return states().values().stream().filter(each -> each.kind() == kind).count();
    }

    /**
     * Whether each has been started, or failed to, once: what one that starts again is kept from is
     * not kept from its neighbours.
     */
    boolean allTried() {
        allTried =
                allTried || tried && states().values().stream().allMatch(HostedServices::isTried);
        return allTried;
    }

    private static boolean isTried(ServiceState state) {
        return state instanceof ServiceState.Running || state instanceof ServiceState.Failed;
    }

    @Override
    public synchronized void start() {
        server =
                new SharedServer(
                        ((TomcatWebServer) host.getWebServer()).getTomcat(),
                        port.shared(),
                        properties.requests(),
                        logNames);
        changing = Executors.newFixedThreadPool(properties.startsAtOnce(), thread("service-start"));
        looking = Executors.newSingleThreadScheduledExecutor(thread("services"));
        looking.scheduleWithFixedDelay(
                this::look, 0, properties.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory thread(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    private void look() {
        try {
            List<Path> found = folders.look();
            Set<String> wanted =
                    found.stream()
                            .map(each -> each.getFileName().toString())
                            .collect(Collectors.toSet());
            services.keySet().stream()
                    .filter(Predicate.not(wanted::contains))
                    .forEach(name -> change(name, this::remove));
            found.forEach(this::bringUp);
            tried = true;
        } catch (RuntimeException unreadable) {
            LOG.warn("{} cannot be read, trying again", properties.services(), unreadable);
        }
    }

    private HostedService created(ServiceSettings settings) {
        return new HostedService(application, settings, server, clock);
    }

    /** What cannot be read changes nothing, of its own service or of its neighbours. */
    private void bringUp(Path folder) {
        try {
            bringUp(folders.settings(folder));
        } catch (UncheckedIOException unreadable) {
            LOG.warn("{} cannot be read, trying again", folder, unreadable);
        }
    }

    private void bringUp(ServiceSettings wanted) {
        HostedService present = services.computeIfAbsent(wanted.name(), _ -> created(wanted));
        if (!present.settings().equals(wanted)) {
            change(wanted.name(), name -> replace(name, wanted));
        } else if (present.isDue()) {
            change(wanted.name(), _ -> start(present));
        }
    }

    /** One change of a service at a time; what is not begun now is found again by the next look. */
    private void change(String name, Consumer<String> change) {
        if (busy.add(name)) {
            changing.execute(
                    () -> {
                        try {
                            if (isRunning()) {
                                change.accept(name);
                            }
                        } catch (RuntimeException fault) {
                            LOG.error("{} cannot be changed", name, fault);
                        } finally {
                            busy.remove(name);
                        }
                    });
        }
    }

    private void remove(String name) {
        LOG.info("{} has no folder any more", name);
        services.get(name).stop();
        services.remove(name);
    }

    private void replace(String name, ServiceSettings wanted) {
        LOG.info("{} has new settings", name);
        services.get(name).stop();
        HostedService renewed = created(wanted);
        services.put(name, renewed);
        start(renewed);
    }

    private void start(HostedService service) {
        turns.await(service.settings().name(), this::isRunning);
        if (isRunning()) {
            service.start();
        }
    }

    /** All at the same time; what is not being started yet never is. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService looked = looking;
        looking = null;
        looked.shutdownNow();
        changing.shutdown();
        stopAll();
        changing.close();
        // What a change that was under way has started meanwhile.
        stopAll();
    }

    private void stopAll() {
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(each -> stopping.execute(each::stop));
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
