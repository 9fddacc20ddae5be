package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** How the broker is reached, from the cluster and from outside. */
final class BrokerListeners {

    private BrokerListeners() {}

    /** Nobody gets in without encryption, a password and a place from which they may come. */
    static Stream<String> closed(Rendered rendered) {
        return each(
                rendered,
                (kafka, listener) ->
                        Stream.of(
                                        require(
                                                listener.path("tls").asBoolean(),
                                                kafka,
                                                listener.path("name") + " is not encrypted"),
                                        require(
                                                listener.at("/authentication/type")
                                                        .asText()
                                                        .equals("scram-sha-512"),
                                                kafka,
                                                listener.path("name") + " asks for no password"),
                                        require(
                                                fromSomewhere(listener),
                                                kafka,
                                                listener.path("name") + " is open to anybody"))
                                .flatMap(found -> found));
    }

    /** To the cluster by labels of pods, to the world by addresses, and never by all of them. */
    private static boolean fromSomewhere(JsonNode listener) {
        JsonNode peers = listener.path("networkPolicyPeers");
        boolean outside = isOutside(listener);
        return !peers.isEmpty()
                && Manifest.each(peers)
                        .allMatch(
                                peer ->
                                        peer.has("ipBlock") == outside
                                                && !peer.isEmpty()
                                                && !peer.at("/ipBlock/cidr")
                                                        .asText()
                                                        .endsWith("/0"));
    }

    /** Each broker has a name of its own outside, which its certificate holds. */
    static Stream<String> named(Rendered rendered) {
        return each(
                rendered,
                (kafka, listener) ->
                        require(
                                !isOutside(listener) || isNamed(rendered, kafka, listener),
                                kafka,
                                listener.path("name") + " has no name that its certificate holds"));
    }

    private static boolean isNamed(Rendered rendered, Manifest kafka, JsonNode listener) {
        String name = listener.at("/configuration/advertisedHostTemplate").asText();
        String secret = secretOf(listener);
        String family = name.replaceFirst("^[^.]*\\{nodeId}[^.]*", "*");
        return family.startsWith("*.")
                && !secret.isEmpty()
                && rendered.all("Certificate")
                        .filter(each -> each.namespace().equals(kafka.namespace()))
                        .filter(each -> each.text("/spec/secretName").equals(secret))
                        .allMatch(each -> each.text("/spec/dnsNames/0").equals(family));
    }

    /** Whether a certificate is for those outside, who know no authority of ours. */
    static boolean isFor(Rendered rendered, Manifest certificate) {
        return each(
                        rendered,
                        (kafka, listener) ->
                                Stream.of(kafka.namespace() + "/" + secretOf(listener)))
                .anyMatch(
                        (certificate.namespace() + "/" + certificate.text("/spec/secretName"))
                                ::equals);
    }

    private static String secretOf(JsonNode listener) {
        return listener.at("/configuration/brokerCertChainAndKey/secretName").asText();
    }

    private static boolean isOutside(JsonNode listener) {
        return !listener.path("type").asText().equals("internal");
    }

    private static Stream<String> each(
            Rendered rendered, BiFunction<Manifest, JsonNode, Stream<String>> look) {
        return rendered.all("Kafka")
                .flatMap(
                        kafka ->
                                Manifest.each(kafka.at("/spec/kafka/listeners"))
                                        .flatMap(listener -> look.apply(kafka, listener)));
    }
}
