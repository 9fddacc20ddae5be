package org.essaim.local.federation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.essaim.contract.DivisionId;
import org.essaim.local.process.LeftBehind;
import org.essaim.local.process.Ports;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.screen.Screen;
import org.essaim.local.server.Databases;
import org.essaim.local.server.KafkaBroker;
import org.essaim.local.server.PostgresServer;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;

/**
 * The whole federation on this machine: a database server, a broker, the centre, reporting and one
 * process for each division. Closing it stops them in the order in which they need each other.
 */
public final class Federation implements AutoCloseable {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TO_STOP = Duration.ofSeconds(15);
    private static final int CONNECTIONS_A_SERVICE = 10;

    private final Plan plan;
    private final StateFolder state;
    private final Screen screen;
    private final ServiceClient client = new ServiceClient();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private PostgresServer postgres;
    private KafkaBroker kafka;
    private boolean closed;

    /**
     * What to start.
     *
     * @param home the root of the project, where the services were built
     * @param fixedDay the business clock stands on the evening of that day; absent: it runs
     */
    public record Plan(
            Path home,
            Addresses addresses,
            List<DivisionId> divisions,
            Optional<LocalDate> fixedDay) {}

    public Federation(Plan plan, StateFolder state, Screen screen) {
        this.plan = plan;
        this.state = state;
        this.screen = screen;
    }

    /**
     * Stops what a killed run left behind, checks all ports, then starts everything.
     *
     * @throws org.essaim.local.CannotRunException with one line, whatever keeps it from running
     */
    public void start() {
        List<String> leftBehind = LeftBehind.stop(state.pids(), TO_STOP);
        if (!leftBehind.isEmpty()) {
            screen.line("stopped what a killed run left behind: " + String.join(", ", leftBehind));
        }
        Ports.requireFree(plan.addresses().wanted(plan.divisions()));
        DiskSpace.require(state.root(), DiskSpace.TO_START);
        Databases databases = startServers();
        try {
            startServices(databases);
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(plan.home(), fault);
        }
    }

    /** All that were started. */
    public Members members() {
        return new Members(List.copyOf(services.values()), client);
    }

    /** Divisions and reporting first, then the centre, the broker, the database last. */
    @Override
    public synchronized void close() {
        if (closed || postgres == null) {
            return;
        }
        closed = true;
        screen.progress("stopping the services");
        Service centre = services.get(Service.CENTRE);
        Stream<Service> leaves = services.values().stream().filter(each -> each != centre);
        Parallel.run(
                leaves.map(each -> (Runnable) () -> each.process().stop(TO_STOP)).toList(),
                Integer.MAX_VALUE);
        if (centre != null) {
            centre.process().stop(TO_STOP);
        }
        screen.progress("stopping Kafka and PostgreSQL");
        kafka.stop();
        postgres.stop();
        screen.done();
    }

    private Databases startServers() {
        screen.progress("starting PostgreSQL and Kafka");
        int connections = 20 + CONNECTIONS_A_SERVICE * (plan.divisions().size() + 2);
        int port = plan.addresses().postgres();
        kafka = new KafkaBroker(state, plan.addresses().kafka(), screen::line);
        postgres = new PostgresServer(state, port, connections, screen::line);
        Databases[] databases = new Databases[1];
        Parallel.run(List.of(() -> databases[0] = postgres.start(), kafka::start), 2);
        return databases[0];
    }

    private void startServices(Databases databases) throws IOException {
        screen.progress("preparing the services");
        Addresses at = plan.addresses();
        add(databases, jar("incubator-service"), Service.CENTRE, Optional.empty(), at.centre());
        add(
                databases,
                jar("reporting-service"),
                Service.REPORTING,
                Optional.empty(),
                at.reporting());
        LaunchableJar jar = jar("micro-incubator-service");
        List<ServiceProgram> told = new ArrayList<>();
        for (int i = 0; i < plan.divisions().size(); i++) {
            DivisionId id = plan.divisions().get(i);
            told.add(add(databases, jar, Service.streamOf(id), Optional.of(id), at.division(i)));
        }
        AtomicInteger up = new AtomicInteger();
        List<Runnable> before = new ArrayList<>(List.of(starting(members().centre(), up)));
        if (told.size() >= ClassArchive.WORTHWHILE) {
            before.addFirst(() -> ClassArchive.make(told.getFirst(), jar, state));
        }
        before.add(starting(members().reporting(), up));
        Parallel.run(before, Parallel.CORES);
        Parallel.run(
                members().divisions().stream().map(each -> starting(each, up)).toList(),
                Parallel.CORES);
    }

    private LaunchableJar jar(String module) throws IOException {
        ServiceApp app = new ServiceApp(plan.home(), module);
        return new LaunchableJar(app.launchable(), app.archive());
    }

    private ServiceProgram add(
            Databases databases,
            LaunchableJar jar,
            String stream,
            Optional<DivisionId> division,
            int port) {
        Databases.Login login = databases.prepare(stream.replace('.', '-'));
        ServiceProgram told =
                new ServiceProgram(
                        stream,
                        division,
                        port,
                        login,
                        kafka.bootstrapServers(),
                        plan.fixedDay().map(Federation::evening),
                        division.isPresent() ? 160 : 256);
        Program program = told.program(jar, state);
        services.put(
                stream,
                new Service(
                        stream,
                        division,
                        URI.create("http://127.0.0.1:" + port + "/"),
                        login,
                        new SupervisedProcess(program, state.pids(), screen::line),
                        program.log()));
        return told;
    }

    private Runnable starting(Service service, AtomicInteger up) {
        return () -> start(service, up);
    }

    private void start(Service service, AtomicInteger up) {
        service.process().start();
        Readiness.await(client, service);
        service.process().ready();
        int now = up.incrementAndGet();
        screen.progress("started %d of %d services".formatted(now, services.size()));
    }

    private static String evening(LocalDate day) {
        return day.atTime(LocalTime.of(23, 0)).atZone(PARIS).toInstant().toString();
    }
}
