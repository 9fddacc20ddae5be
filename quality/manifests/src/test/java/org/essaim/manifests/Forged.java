package org.essaim.manifests;

import static org.essaim.manifests.Break.*;
import static org.essaim.manifests.policy.Policy.*;

import module java.base;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.Manifest;

/** Each way in which what a stranger writes about a request could be believed. */
final class Forged {

    private static final String DATA = "/data";
    private static final String PROXIES = "ESSAIM_LIMITS_PROXIES";
    private static final String BELIEVED = "believes more than a gateway";

    static final List<Break> BREAKS =
            List.of(
                    service(BELIEVED_PROXIES, put(DATA, PROXIES, "0.0.0.0/0"), BELIEVED),
                    service(BELIEVED_PROXIES, put(DATA, PROXIES, "10.0.0.0/8"), BELIEVED),
                    service(BELIEVED_PROXIES, put(DATA, PROXIES, "127.0.0.1/32"), BELIEVED),
                    service(BELIEVED_PROXIES, put(DATA, PROXIES, "fd00::/8"), BELIEVED),
                    service(BELIEVED_PROXIES, gone(DATA, PROXIES), BELIEVED),
                    of(
                            BELIEVED_PROXIES,
                            "ConfigMap",
                            each -> {
                                if (each.namespace().equals("host-small")) {
                                    put(DATA, PROXIES, "192.0.2.5/32").accept(each);
                                }
                            },
                            "another gateway"),
                    service(
                            VARIABLES,
                            put(DATA, "SERVER_FORWARDHEADERSSTRATEGY", "framework"),
                            "no property is named SERVER_FORWARDHEADERSSTRATEGY"),
                    service(
                            VARIABLES,
                            put(DATA, "SERVER_TOMCAT_REMOTEIP_HOSTHEADER", "X-Forwarded-Host"),
                            "no property is named SERVER_TOMCAT_REMOTEIP_HOSTHEADER"),
                    of(
                            OWN_ADDRESSES,
                            "ConfigMap",
                            put(DATA, "ESSAIM_HOST_NAMES", "other.essaim.example"),
                            "nobody here knows"),
                    service(
                            PUBLIC_ADDRESSES,
                            gone(DATA, "ESSAIM_PAGES_ADDRESS"),
                            "does not know its own address"),
                    service(
                            PUBLIC_ADDRESSES,
                            put(DATA, "ESSAIM_PAGES_ADDRESS", "http://${essaim.host.names}"),
                            "does not know its own address"),
                    of(
                            ROUTES_UNCHANGED,
                            "HTTPRoute",
                            each ->
                                    ((ObjectNode) each.at("/spec/rules/0"))
                                            .putArray("filters")
                                            .addObject()
                                            .put("type", "RequestHeaderModifier"),
                            "changes what it hands on"),
                    of(
                            ROUTES_UNCHANGED,
                            "HTTPRoute",
                            put("/spec/rules/0/matches/0/path", "value", "/essaim"),
                            "changes what it hands on"),
                    of(
                            GATEWAY_ONLY,
                            "NetworkPolicy",
                            each -> {
                                if (each.name().equals("gateway-to-service")) {
                                    ((ArrayNode) each.at("/spec/ingress/0/from"))
                                            .addObject()
                                            .putObject("ipBlock")
                                            .put("cidr", "10.0.0.0/8");
                                }
                            },
                            "a way around the gateway"));

    private Forged() {}

    private static Break service(Policy policy, Consumer<Manifest> how, String message) {
        return of(
                policy,
                "ConfigMap",
                each -> {
                    if (each.name().startsWith("service")) {
                        how.accept(each);
                    }
                },
                message);
    }
}
