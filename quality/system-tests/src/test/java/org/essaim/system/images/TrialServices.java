package org.essaim.system.images;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.federation.Services;
import org.essaim.local.federation.SigningKey;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.servers.Program;

/**
 * The services that Docker runs.
 *
 * @param keys the folder of their signing keys
 */
record TrialServices(Path keys, List<DivisionId> divisions, Addresses at) {

    /** With tokens of the provider's demo people. */
    Services with(IdentityProvider identity) {
        DemoPeople people = identity.people();
        List<Service> all = new ArrayList<>();
        all.add(service("centre", Optional.empty(), at.centre(), people));
        all.add(service("reporting", Optional.empty(), at.reporting(), people));
        for (int i = 0; i < divisions.size(); i++) {
            DivisionId id = divisions.get(i);
            all.add(service(Service.streamOf(id), Optional.of(id), at.division(i), people));
        }
        return new Services(all, new ServiceClient(identity.tokens()::of));
    }

    /** The centre's, reporting's, then the divisions'. */
    static List<String> streamsOf(List<DivisionId> divisions) {
        return Stream.concat(
                        Stream.of(Service.CENTRE, Service.REPORTING),
                        divisions.stream().map(Service::streamOf))
                .toList();
    }

    private Service service(
            String stream, Optional<DivisionId> division, int port, DemoPeople people) {
        Path log = Path.of("docker logs");
        Program docker = new Program(stream, List.of(), List.of("docker"), Map.of(), log, "TERM");
        return new Service(
                stream,
                division,
                URI.create("http://127.0.0.1:" + port + "/"),
                null,
                division.map(people::operatorOf).orElse(DemoPeople.CENTRE_OPERATOR),
                people.approverOf(division),
                SigningKey.in(keys, stream),
                new SupervisedProcess(docker, keys, _ -> {}));
    }
}
