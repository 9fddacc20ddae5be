package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** How the broker is reached, from the cluster and from outside. */
final class BrokerListeners {

    private static final String LISTENERS = "/spec/kafka/listeners";

    private BrokerListeners() {}

    /** Nobody gets in without encryption, a password and a place from which they may come. */
    static void closed(Rendered rendered, Offences found) {
        for (Manifest kafka : rendered.list("Kafka")) {
            for (JsonNode each : kafka.at(LISTENERS)) {
                JsonNode name = each.path("name");
                boolean password = each.at("/authentication/type").asText().equals("scram-sha-512");
                found.unless(each.path("tls").asBoolean(), kafka, name + " is not encrypted");
                found.unless(password, kafka, name + " asks for no password");
                found.unless(fromSomewhere(each), kafka, name + " is open to anybody");
            }
        }
    }

    /** To the cluster by labels of pods, to the world by addresses, and never by all of them. */
    private static boolean fromSomewhere(JsonNode listener) {
        JsonNode peers = listener.path("networkPolicyPeers");
        boolean outside = isOutside(listener);
        return !peers.isEmpty()
                && peers.valueStream()
                        .allMatch(
                                peer ->
                                        peer.has("ipBlock") == outside
                                                && !peer.isEmpty()
                                                && !peer.at("/ipBlock/cidr")
                                                        .asText()
                                                        .endsWith("/0"));
    }

    /** Each broker has a name of its own outside, which its certificate holds. */
    static void named(Rendered rendered, Offences found) {
        for (Manifest kafka : rendered.list("Kafka")) {
            for (JsonNode each : kafka.at(LISTENERS)) {
                found.unless(
                        !isOutside(each) || isNamed(rendered, kafka, each),
                        kafka,
                        each.path("name") + " has no name that its certificate holds");
            }
        }
    }

    private static boolean isNamed(Rendered rendered, Manifest kafka, JsonNode listener) {
        String name = listener.at("/configuration/advertisedHostTemplate").asText();
        String secret = secretOf(listener);
        String family = name.replaceFirst("^[^.]*\\{nodeId}[^.]*", "*");
        return family.startsWith("*.")
                && !secret.isEmpty()
                && rendered.beside(kafka, "Certificate")
                        .filter(each -> each.has("/spec/secretName", secret))
                        .allMatch(each -> each.has("/spec/dnsNames/0", family));
    }

    /** Whether a certificate is for those outside, who know no authority of ours. */
    static boolean isFor(Rendered rendered, Manifest certificate) {
        return rendered.beside(certificate, "Kafka")
                .flatMap(kafka -> kafka.each(LISTENERS))
                .anyMatch(each -> certificate.has("/spec/secretName", secretOf(each)));
    }

    private static String secretOf(JsonNode listener) {
        return listener.at("/configuration/brokerCertChainAndKey/secretName").asText();
    }

    private static boolean isOutside(JsonNode listener) {
        return !listener.path("type").asText().equals("internal");
    }
}
