package org.essaim.local.federation;

import module java.base;

import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;

/**
 * The whole federation on this machine: a database server, a broker, an OpenID provider, the
 * centre, reporting and one process for each division. Closing it stops the services before the
 * servers that they depend on.
 */
public final class Federation implements AutoCloseable {

    private final FederationPlan plan;
    private final StateFolder state;
    private final Screen screen;
    private final List<Service> services = new CopyOnWriteArrayList<>();
    private final IdentityProvider identity;
    private final ServiceClient client;
    private Servers servers;
    private volatile boolean closed;

    public Federation(FederationPlan plan, StateFolder state, Screen screen) {
        this.plan = plan;
        this.state = state;
        this.screen = screen;
        this.identity = new IdentityProvider(state, plan.addresses().identity(), plan.divisions());
        this.client = new ServiceClient(identity.tokens()::of);
    }

    /**
     * Stops what a killed run left behind, checks all ports, then starts everything.
     *
     * @throws org.essaim.local.CannotRunException with one line about what keeps it from running
     */
    public void start() {
        List<String> leftBehind = StaleProcesses.stop(state.pids(), plan.toStop());
        if (!leftBehind.isEmpty()) {
            screen.line(
                    "stopped processes that a killed run had left behind: "
                            + String.join(", ", leftBehind));
        }
        plan.addresses().requireFree(plan.divisions());
        DiskSpace.require(state.root(), DiskSpace.TO_START);
        screen.progress("starting PostgreSQL, Kafka and the OpenID provider");
        servers = new Servers(plan, identity, state, screen::line);
        // The services wire themselves while the broker starts: neither needs the other for that.
        BrokerLogins logins = logins();
        Parallel.run(
                List.of(
                        () -> startBroker(logins),
                        servers::startIdentity,
                        () -> startServices(logins)),
                Integer.MAX_VALUE);
    }

    /** The services that were started. */
    public Services services() {
        return new Services(services, client);
    }

    /** Where people log in. */
    public IdentityProvider identity() {
        return identity;
    }

    @Override
    public void close() {
        stop(plan.toStop());
    }

    /** The same where somebody waits: what is recorded is not waited for. */
    public void stopSoon() {
        stop(FederationPlan.TO_STOP);
    }

    /** All services at once, none of which needs another to stop; then the servers. */
    private synchronized void stop(Duration grace) {
        if (closed || servers == null) {
            return;
        }
        closed = true;
        screen.progress("stopping the services");
        servers.beginToStop();
        List<SupervisedProcess> all = services.stream().map(Service::process).toList();
        String sum = "stopped %d of " + all.size() + " services";
        SupervisedProcess.stopAll(all, grace, now -> screen.progress(sum.formatted(now)));
        screen.progress("stopping the OpenID provider, Kafka and PostgreSQL");
        servers.stop(grace);
        screen.done();
    }

    private BrokerLogins logins() {
        try {
            return new BrokerLogins(plan, state);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    private void startBroker(BrokerLogins logins) {
        servers.startKafka();
        servers.admit(logins.users());
        try {
            logins.reader().write(servers.kafkaAddress());
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    private void startServices(BrokerLogins logins) {
        servers.startPostgres();
        screen.progress("preparing the services");
        ServicePreparation preparation =
                new ServicePreparation(plan, state, servers, identity, logins, screen::line);
        try {
            services.addAll(preparation.prepare());
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(plan.home(), fault);
        }
        AtomicInteger up = new AtomicInteger();
        screen.progress("started 0 of %d services".formatted(services.size()));
        List<Runnable> first = new ArrayList<>();
        first.add(starting(services().centre(), up));
        first.add(starting(services().reporting(), up));
        if (!plan.processes()) {
            first.addAll(divisions(up));
        }
        Parallel.run(first, plan.processes() ? Parallel.CORES : Integer.MAX_VALUE);
        if (plan.processes()) {
            Parallel.run(divisions(up), Parallel.CORES);
        }
    }

    private List<Runnable> divisions(AtomicInteger up) {
        return services().divisions().stream().map(each -> starting(each, up)).toList();
    }

    private Runnable starting(Service service, AtomicInteger up) {
        return () -> {
            service.process().start(service.title(), () -> client.isReady(service));
            int now = up.incrementAndGet();
            if (!closed) {
                screen.progress("started %d of %d services".formatted(now, services.size()));
            }
        };
    }
}
