package org.essaim.manifests;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/**
 * One thing broken in what production renders.
 *
 * @param message a part of the offence that the check then reports
 */
record Break(Policy policy, String what, Rendered broken, String message) {

    private static final Rendered WHOLE = Kustomize.render("overlays/production");

    static Break pod(Policy policy, String what, Consumer<Manifest> how, String message) {
        return new Break(policy, what, WHOLE.broken("Deployment", how), message);
    }

    static Break of(Policy policy, String kind, Consumer<Manifest> how, String message) {
        return new Break(policy, kind, WHOLE.broken(kind, how), message);
    }

    static Break without(Policy policy, String kind, String name, String message) {
        return new Break(policy, "no " + kind + " " + name, WHOLE.without(kind, name), message);
    }

    static Break policy(Policy policy, String name, String where, int port, String message) {
        Rendered broken =
                WHOLE.broken(
                        "NetworkPolicy",
                        each -> {
                            if (each.name().equals(name)) {
                                ((ObjectNode) each.at(where)).put("port", port);
                            }
                        });
        return new Break(policy, name, broken, message);
    }

    static Consumer<Manifest> gone(String where, String field) {
        return each -> there(each, where).ifPresent(found -> found.remove(field));
    }

    static Consumer<Manifest> put(String where, String field, String value) {
        return each -> there(each, where).ifPresent(found -> found.put(field, value));
    }

    /** A host has less than a service. */
    private static Optional<ObjectNode> there(Manifest manifest, String where) {
        return manifest.at(where) instanceof ObjectNode found
                ? Optional.of(found)
                : Optional.empty();
    }

    static Break user(Policy policy, String name, Consumer<Manifest> how, String message) {
        Rendered broken =
                WHOLE.broken(
                        "KafkaUser",
                        each -> {
                            if (each.name().equals(name)) {
                                how.accept(each);
                            }
                        });
        return new Break(policy, name, broken, message);
    }
}
