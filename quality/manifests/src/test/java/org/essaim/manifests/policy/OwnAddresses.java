package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Mails, feeds and messages to other programs have links: a service knows where it is reached. */
final class OwnAddresses {

    private static final String VARIABLE = "ESSAIM_HOST_NAMES";
    private static final String SETTING = "essaim.host.names";

    private OwnAddresses() {}

    /** Each host name of a route is one that a service beside it knows as its own. */
    static Stream<String> known(Rendered rendered) {
        return rendered.all("HTTPRoute")
                .flatMap(
                        route -> {
                            String host = route.text("/spec/hostnames/0");
                            return require(
                                    names(rendered)
                                            .filter(each -> each.namespace(route.namespace()))
                                            .anyMatch(each -> each.host().equals(host)),
                                    route,
                                    "nobody here knows to be reached at " + host);
                        });
    }

    private record Name(Manifest owner, String host) {

        private boolean namespace(String namespace) {
            return owner.namespace().equals(namespace);
        }
    }

    private static Stream<Name> names(Rendered rendered) {
        Stream<Name> maps =
                rendered.all("ConfigMap")
                        .flatMap(
                                map ->
                                        Stream.of(VARIABLE, SETTING)
                                                .map(map.labels("/data")::get)
                                                .filter(Objects::nonNull)
                                                .map(host -> new Name(map, host)));
        Stream<Name> pods =
                rendered.all("Deployment")
                        .flatMap(
                                pod ->
                                        Manifest.each(
                                                        pod.at(
                                                                "/spec/template/spec/containers"
                                                                        + "/0/env"))
                                                .filter(
                                                        each ->
                                                                each.path("name")
                                                                        .asText()
                                                                        .equals(VARIABLE))
                                                .map(each -> each.path("value").asText())
                                                .map(host -> new Name(pod, host)));
        return Stream.concat(maps, pods);
    }
}
