package org.essaim.local.federation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.stream.access.StreamRights;

/**
 * Prepares every service of a federation: its database, its user at the broker with what that may
 * do, its key, and its process; passwords are new in every run.
 */
final class Roster {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MEGABYTES_OF_A_DIVISION = 160;
    private static final int MEGABYTES_OF_THE_OTHERS = 256;

    private final Federation.Plan plan;
    private final StateFolder state;
    private final Servers servers;
    private final Consumer<String> say;
    private final List<Prepared> all = new ArrayList<>();
    private final Map<StreamRights, String> users = new LinkedHashMap<>();

    Roster(Federation.Plan plan, StateFolder state, Servers servers, Consumer<String> say) {
        this.plan = plan;
        this.state = state;
        this.servers = servers;
        this.say = say;
    }

    /** A service, with how it is started. */
    record Prepared(Service service, ServiceProgram program, LaunchableJar jar) {}

    /** All of them, the centre first, then reporting, then the divisions; the broker knows them. */
    List<Prepared> prepare() throws IOException {
        Addresses at = plan.addresses();
        FederationEnvironment around = surroundings();
        LaunchableJar centre = jar("incubator-service");
        add(centre, Service.CENTRE, Optional.empty(), at.centre(), around);
        LaunchableJar reporting = jar("reporting-service");
        add(reporting, Service.REPORTING, Optional.empty(), at.reporting(), around);
        LaunchableJar division = jar("micro-incubator-service");
        for (int i = 0; i < plan.divisions().size(); i++) {
            DivisionId id = plan.divisions().get(i);
            add(division, Service.streamOf(id), Optional.of(id), at.division(i), around);
        }
        servers.kafka().letIn(users);
        return List.copyOf(all);
    }

    private FederationEnvironment surroundings() {
        Map<String, String> trusted = new LinkedHashMap<>();
        for (String stream : List.of(Service.CENTRE, Service.REPORTING)) {
            trusted.put(stream, key(stream).publicKey());
        }
        return new FederationEnvironment(
                servers.kafka().bootstrapServers(),
                servers.identity().issuer(),
                trusted,
                plan.fixedDay().map(Roster::evening));
    }

    private void add(
            LaunchableJar jar,
            String stream,
            Optional<DivisionId> division,
            int port,
            FederationEnvironment around)
            throws IOException {
        Credentials own =
                new Credentials(
                        servers.databases().prepare(stream.replace('.', '-')),
                        brokerPassword(stream),
                        key(stream));
        ServiceProgram told =
                new ServiceProgram(
                        stream,
                        division,
                        port,
                        own,
                        around,
                        division.isPresent() ? MEGABYTES_OF_A_DIVISION : MEGABYTES_OF_THE_OTHERS);
        Program program = told.program(jar, state);
        Service service =
                new Service(
                        stream,
                        division,
                        URI.create("http://127.0.0.1:" + port + "/"),
                        own.database(),
                        operator(division),
                        own.key(),
                        new SupervisedProcess(program, state.pids(), say),
                        program.log());
        all.add(new Prepared(service, told, jar));
    }

    private String operator(Optional<DivisionId> division) {
        return division.map(id -> servers.identity().people().operatorOf(id))
                .orElse(DemoPeople.login(DemoPeople.OPERATOR, DemoPeople.CENTRE));
    }

    private String brokerPassword(String stream) throws IOException {
        String password = Secret.random();
        users.put(StreamSubscriptions.of(stream), password);
        Path secrets = Files.createDirectories(state.of("secrets"));
        Secret.write(secrets.resolve(stream + ".kafka"), password);
        return password;
    }

    private SigningKey key(String stream) {
        return SigningKey.in(state.of("keys"), stream);
    }

    private LaunchableJar jar(String module) throws IOException {
        return new ServiceApp(plan.home(), module).launchable();
    }

    private static String evening(LocalDate day) {
        return day.atTime(LocalTime.of(23, 0)).atZone(PARIS).toInstant().toString();
    }
}
