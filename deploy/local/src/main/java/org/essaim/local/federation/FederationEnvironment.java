package org.essaim.local.federation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What all services of a federation are told alike.
 *
 * @param kafka the broker's address
 * @param issuer whose tokens they take
 * @param trusted the public keys of the centre and of reporting, by stream
 * @param fixedAt the instant on which the business clock stands, if it stands
 */
record FederationEnvironment(
        String kafka, URI issuer, Map<String, String> trusted, Optional<String> fixedAt) {

    /** As the properties of a service. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("essaim.kafka.bootstrap-servers", kafka);
        told.put("essaim.kafka.security-protocol", "SASL_PLAINTEXT");
        told.put("essaim.identity.issuer", issuer.toString());
        trusted.forEach((stream, key) -> told.put("essaim.signing.trusted." + stream, key));
        fixedAt.ifPresent(instant -> told.put("essaim.clock.fixed-at", instant));
        return told;
    }
}
