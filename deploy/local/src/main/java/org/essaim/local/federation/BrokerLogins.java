package org.essaim.local.federation;

import module java.base;

import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.PrivateFile;
import org.essaim.stream.access.BrokerRights;

/**
 * Who may log in at the broker: each service, with a password that is new in every run, and a
 * reader. They are known before anything runs, so that the broker knows them while the services
 * still start.
 */
final class BrokerLogins {

    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<BrokerRights, String> users = new LinkedHashMap<>();
    private final DemoReader reader;

    /** Those of one run. */
    BrokerLogins(FederationPlan plan, StateFolder state) throws IOException {
        Path secrets = Files.createDirectories(state.of("secrets"));
        List<String> streams = new ArrayList<>(List.of(Service.CENTRE, Service.REPORTING));
        plan.divisions().stream().map(Service::streamOf).forEach(streams::add);
        for (String stream : streams) {
            String password = Secret.random();
            passwords.put(stream, password);
            users.put(Service.rightsOf(stream), password);
            PrivateFile.write(secrets.resolve(stream + ".kafka"), password);
        }
        reader = new DemoReader(state, plan.divisions());
        users.put(reader.rights(), reader.password());
    }

    String passwordOf(String stream) {
        return passwords.get(stream);
    }

    /** Everybody with their rights, and with their passwords. */
    Map<BrokerRights, String> users() {
        return users;
    }

    DemoReader reader() {
        return reader;
    }
}
