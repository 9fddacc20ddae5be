package org.essaim.local.federation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.StateFolder;

/**
 * Prepares every service of a federation: its database, its key, its settings and its process.
 * Passwords are new in every run.
 */
final class ServicePreparation {

    private static final int MEGABYTES_OF_A_DIVISION = 160;
    private static final int MEGABYTES_OF_THE_OTHERS = 256;

    private final FederationPlan plan;
    private final StateFolder state;
    private final Servers servers;
    private final IdentityProvider identity;
    private final Consumer<String> print;
    private final BrokerLogins logins;

    ServicePreparation(
            FederationPlan plan,
            StateFolder state,
            Servers servers,
            IdentityProvider identity,
            BrokerLogins logins,
            Consumer<String> print) {
        this.plan = plan;
        this.state = state;
        this.servers = servers;
        this.identity = identity;
        this.logins = logins;
        this.print = print;
    }

    /** The centre, reporting, then the divisions. */
    List<Service> prepare() throws IOException {
        Addresses at = plan.addresses();
        List<Service> all = new ArrayList<>();
        all.add(alone(jar("incubator-service"), Service.CENTRE, Optional.empty(), at.centre()));
        all.add(
                alone(
                        jar("reporting-service"),
                        Service.REPORTING,
                        Optional.empty(),
                        at.reporting()));
        ServiceJar ofDivisions = jar("micro-incubator-service");
        List<DivisionId> divisions = plan.divisions();
        DivisionHost host = DivisionHost.in(state);
        ServiceProgram hosting =
                host.program(ofDivisions, commonSettings(), at.host(), divisions.size());
        SupervisedProcess together =
                new SupervisedProcess(hosting.start(state), state.pids(), print);
        for (int i = 0; i < divisions.size(); i++) {
            DivisionId id = divisions.get(i);
            String stream = Service.streamOf(id);
            if (plan.processes()) {
                all.add(alone(ofDivisions, stream, Optional.of(id), at.division(i)));
                continue;
            }
            DatabaseLogin database = database(stream);
            host.add(stream, settings(stream, Optional.of(id), database, at.division(i)));
            all.add(service(stream, Optional.of(id), at.division(i), database, together));
        }
        return all;
    }

    /** In a process of its own. */
    private Service alone(ServiceJar jar, String stream, Optional<DivisionId> division, int port)
            throws IOException {
        DatabaseLogin database = database(stream);
        Map<String, Object> settings = new LinkedHashMap<>(commonSettings());
        settings.putAll(settings(stream, division, database, port));
        ServiceProgram program =
                new ServiceProgram(
                        stream,
                        jar,
                        null,
                        settings,
                        division.isPresent() ? MEGABYTES_OF_A_DIVISION : MEGABYTES_OF_THE_OTHERS);
        return service(
                stream,
                division,
                port,
                database,
                new SupervisedProcess(program.start(state), state.pids(), print));
    }

    private DatabaseLogin database(String stream) {
        return servers.databases().prepare(stream.replace('.', '-'));
    }

    /** Its own, which no other service has. */
    private Map<String, Object> settings(
            String stream, Optional<DivisionId> division, DatabaseLogin database, int port)
            throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("essaim.stream", stream);
        settings.put("essaim.node-id", stream + "-1");
        settings.put("essaim.kafka.user", stream);
        settings.put("essaim.kafka.password", logins.passwordOf(stream));
        settings.put("essaim.signing.key-file", key(stream).file().toString());
        division.ifPresent(
                id -> {
                    settings.put("essaim.division", id.value());
                    settings.put("essaim.pages.name", name(id));
                });
        if (!stream.equals(Service.REPORTING)) {
            settings.put("essaim.pages.login.client-id", IdentityProvider.PAGES);
            settings.put("essaim.pages.login.scopes", List.of(stream));
            settings.put("essaim.pages.address", "http://127.0.0.1:" + port);
        }
        if (!stream.equals(Service.CENTRE)) {
            settings.put("essaim.subscriptions", List.of(Service.CENTRE));
        }
        return settings;
    }

    private Service service(
            String stream,
            Optional<DivisionId> division,
            int port,
            DatabaseLogin database,
            SupervisedProcess process) {
        return new Service(
                stream,
                division,
                URI.create("http://127.0.0.1:" + port + "/"),
                database,
                division.map(identity.people()::operatorOf).orElse(DemoPeople.CENTRE_OPERATOR),
                identity.people().approverOf(division),
                key(stream),
                process);
    }

    private Map<String, Object> commonSettings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("essaim.kafka.bootstrap-servers", servers.kafkaAddress());
        settings.put("essaim.kafka.security-protocol", "SASL_PLAINTEXT");
        settings.put("essaim.identity.issuer", identity.issuer().toString());
        for (String stream : List.of(Service.CENTRE, Service.REPORTING)) {
            settings.put("essaim.signing.trusted." + stream, key(stream).publicKey());
        }
        plan.fixedDay().ifPresent(day -> settings.put("essaim.clock.fixed-at", evening(day)));
        return settings;
    }

    private SigningKey key(String stream) {
        return SigningKey.in(state.of("keys"), stream);
    }

    private ServiceJar jar(String module) throws IOException {
        ServiceJar jar = ServiceJar.extracted(plan.home(), module);
        return plan.recording() ? jar.recording() : jar;
    }

    /** {@code Rectorat des monts} for {@code rectorat-des-monts}. */
    private static String name(DivisionId division) {
        String words = division.value().replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static String evening(LocalDate day) {
        return day.atTime(LocalTime.of(23, 0)).atZone(BusinessDay.ZONE).toInstant().toString();
    }
}
