package org.essaim.local.federation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.IdentityProvider;

/** A federation that somebody else runs on this machine, such as Docker. */
public final class Elsewhere {

    private Elsewhere() {}

    /** The streams of such a federation: the centre's, reporting's, then the divisions'. */
    public static List<String> streams(List<DivisionId> divisions) {
        List<String> streams = new ArrayList<>(List.of(Service.CENTRE, Service.REPORTING));
        divisions.forEach(division -> streams.add(Service.streamOf(division)));
        return streams;
    }

    /** The key with which a stream is signed; made where there is none. */
    public static SigningKey key(Path keys, String stream) {
        return SigningKey.in(keys, stream);
    }

    /** Its services, to be asked with tokens of the provider's demo people. */
    public static Members members(
            Path keys, Addresses at, List<DivisionId> divisions, IdentityProvider identity) {
        String operator = DemoPeople.login(DemoPeople.OPERATOR, DemoPeople.CENTRE);
        List<Service> all = new ArrayList<>();
        all.add(service(keys, Service.CENTRE, Optional.empty(), at.centre(), operator));
        all.add(service(keys, Service.REPORTING, Optional.empty(), at.reporting(), operator));
        for (int i = 0; i < divisions.size(); i++) {
            DivisionId id = divisions.get(i);
            String login = identity.people().operatorOf(id);
            all.add(service(keys, Service.streamOf(id), Optional.of(id), at.division(i), login));
        }
        return new Members(all, new ServiceClient(identity.tokens()));
    }

    private static Service service(
            Path keys, String stream, Optional<DivisionId> division, int port, String operator) {
        return new Service(
                stream,
                division,
                URI.create("http://127.0.0.1:" + port + "/"),
                null,
                operator,
                key(keys, stream),
                null,
                Path.of("docker logs"));
    }
}
