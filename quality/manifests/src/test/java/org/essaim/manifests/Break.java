package org.essaim.manifests;

import module java.base;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/**
 * One thing broken in what production renders, as {@code broken.yaml} says.
 *
 * @param offence a part of what the policy then reports
 */
record Break(Policy policy, String what, Rendered broken, String offence) {

    private static final Path FILE =
            Kustomize.root().resolve("quality/manifests/src/test/resources/broken.yaml");

    /** How places begin that several breaks name. */
    private static final Map<String, String> PLACES =
            Map.of(
                    "POD", "/spec/template/spec",
                    "CONTAINER", "/spec/template/spec/containers/0",
                    "SOURCES", "/spec/template/spec/volumes/0/projected/sources",
                    "PARAMETERS", "/spec/postgresql/parameters",
                    "ENDPOINT", "/spec/endpoints/0",
                    "BACKEND", "/spec/rules/0/backendRefs/0",
                    "BROKER", "/spec/kafka/listeners/0",
                    "ACLS", "/spec/authorization/acls",
                    "BELIEVED", "/data/ESSAIM_LIMITS_PROXIES");

    static List<Break> all() throws IOException {
        List<Break> all = new ArrayList<>();
        for (var policy : Kustomize.yaml(Files.readString(FILE)).properties()) {
            for (JsonNode each : policy.getValue()) {
                all.add(of(Policy.valueOf(policy.getKey()), each));
            }
        }
        return all;
    }

    private static Break of(Policy policy, JsonNode how) {
        Rendered whole = Kustomize.render("overlays/production");
        Rendered broken =
                how.has("drop")
                        ? whole.without(how.path("drop").asText())
                        : whole.broken(how.path("in").asText(), each -> change(each, how));
        if (broken.equals(whole)) {
            throw new AssertionError("nothing is broken by " + how);
        }
        return new Break(policy, how.toString(), broken, how.path("offence").asText());
    }

    private static void change(Manifest manifest, JsonNode how) {
        JsonPointer place = place(how.path("set").asText(how.path("remove").asText()));
        JsonNode parent = manifest.json().at(place.head());
        String last = place.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (how.has("remove")) {
                object.remove(last);
            } else {
                object.set(last, how.path("to"));
            }
        } else if (parent instanceof ArrayNode array) {
            if (how.has("remove")) {
                array.remove(Integer.parseInt(last));
            } else if (last.equals("-")) {
                array.add(how.path("to"));
            } else {
                array.set(Integer.parseInt(last), how.path("to"));
            }
        }
    }

    private static JsonPointer place(String text) {
        String begins = text.replaceFirst("/.*", "");
        return JsonPointer.compile(
                PLACES.getOrDefault(begins, begins) + text.substring(begins.length()));
    }
}
