package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.PrivateFile;
import org.essaim.servers.Program;
import org.essaim.stream.access.StreamRights;

/**
 * Prepares every service of a federation: its database, its user and rights at the broker, its key,
 * its settings and its process. Passwords are new in every run.
 */
final class ServicePreparation {

    private static final int MEGABYTES_OF_A_DIVISION = 160;
    private static final int MEGABYTES_OF_THE_OTHERS = 256;

    private final FederationPlan plan;
    private final StateFolder state;
    private final Servers servers;
    private final IdentityProvider identity;
    private final Consumer<String> print;
    private final Map<StreamRights, String> users = new LinkedHashMap<>();
    private final Map<String, ServiceProgram> programs = new HashMap<>();

    ServicePreparation(
            FederationPlan plan,
            StateFolder state,
            Servers servers,
            IdentityProvider identity,
            Consumer<String> print) {
        this.plan = plan;
        this.state = state;
        this.servers = servers;
        this.identity = identity;
        this.print = print;
    }

    /** All of them: the centre, reporting, then the divisions. The broker knows them. */
    List<Service> prepare() throws IOException {
        Addresses at = plan.addresses();
        List<Service> all = new ArrayList<>();
        all.add(prepare(jar("incubator-service"), Service.CENTRE, Optional.empty(), at.centre()));
        all.add(
                prepare(
                        jar("reporting-service"),
                        Service.REPORTING,
                        Optional.empty(),
                        at.reporting()));
        ServiceJar ofDivisions = jar("micro-incubator-service");
        for (int i = 0; i < plan.divisions().size(); i++) {
            DivisionId id = plan.divisions().get(i);
            all.add(prepare(ofDivisions, Service.streamOf(id), Optional.of(id), at.division(i)));
        }
        servers.admit(users);
        return all;
    }

    /** How a service that is prepared is started. */
    ServiceProgram programOf(Service service) {
        return programs.get(service.stream());
    }

    private Service prepare(ServiceJar jar, String stream, Optional<DivisionId> division, int port)
            throws IOException {
        DatabaseLogin database = servers.databases().prepare(stream.replace('.', '-'));
        SigningKey key = key(stream);
        Map<String, Object> settings = new LinkedHashMap<>(commonSettings());
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("essaim.stream", stream);
        settings.put("essaim.node-id", stream + "-1");
        settings.put("essaim.kafka.user", stream);
        settings.put("essaim.kafka.password", brokerPassword(stream));
        settings.put("essaim.signing.key-file", key.file().toString());
        division.ifPresent(id -> settings.put("essaim.division", id.value()));
        if (!stream.equals(Service.CENTRE)) {
            settings.put("essaim.subscriptions", List.of(Service.CENTRE));
        }
        ServiceProgram program =
                new ServiceProgram(
                        stream,
                        jar,
                        settings,
                        division.isPresent() ? MEGABYTES_OF_A_DIVISION : MEGABYTES_OF_THE_OTHERS);
        Program start = program.start(state);
        programs.put(stream, program);
        return new Service(
                stream,
                division,
                URI.create("http://127.0.0.1:" + port + "/"),
                database,
                division.map(identity.people()::operatorOf).orElse(DemoPeople.CENTRE_OPERATOR),
                identity.people().approverOf(division),
                key,
                new SupervisedProcess(start, state.pids(), print));
    }

    private Map<String, Object> commonSettings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("essaim.kafka.bootstrap-servers", servers.kafkaAddress());
        settings.put("essaim.kafka.security-protocol", "SASL_PLAINTEXT");
        settings.put("essaim.identity.issuer", identity.issuer().toString());
        for (String stream : List.of(Service.CENTRE, Service.REPORTING)) {
            settings.put("essaim.signing.trusted." + stream, key(stream).publicKey());
        }
        plan.fixedDay().ifPresent(day -> settings.put("essaim.clock.fixed-at", evening(day)));
        return settings;
    }

    private String brokerPassword(String stream) throws IOException {
        String password = Secret.random();
        users.put(Service.rightsOf(stream), password);
        PrivateFile.write(state.of("secrets").resolve(stream + ".kafka"), password);
        return password;
    }

    private SigningKey key(String stream) {
        return SigningKey.in(state.of("keys"), stream);
    }

    private ServiceJar jar(String module) throws IOException {
        return ServiceJar.extracted(plan.home(), module);
    }

    private static String evening(LocalDate day) {
        return day.atTime(LocalTime.of(23, 0)).atZone(BusinessDay.ZONE).toInstant().toString();
    }
}
