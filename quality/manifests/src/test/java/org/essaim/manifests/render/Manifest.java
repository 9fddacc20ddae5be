package org.essaim.manifests.render;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One document of what Kustomize renders. */
public record Manifest(ObjectNode json) {

    public String kind() {
        return json.path("kind").asText();
    }

    public String group() {
        String version = json.path("apiVersion").asText();
        return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    }

    public String name() {
        return text("/metadata/name");
    }

    /** Empty for what belongs to no namespace. */
    public String namespace() {
        return text("/metadata/namespace");
    }

    public boolean is(String kind) {
        return kind().equals(kind);
    }

    /** A database of CloudNativePG; other operators have a kind of that name too. */
    public boolean isDatabase() {
        return is("Cluster") && group().equals("postgresql.cnpg.io");
    }

    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    public String text(String pointer) {
        return json.at(pointer).asText();
    }

    public Map<String, String> labels(String pointer) {
        return labels(json.at(pointer));
    }

    public static Map<String, String> labels(JsonNode labels) {
        Map<String, String> found = new TreeMap<>();
        labels.properties().forEach(label -> found.put(label.getKey(), label.getValue().asText()));
        return found;
    }

    public static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    /** Its name in the messages of a check. */
    @Override
    public String toString() {
        return namespace().isEmpty()
                ? kind() + " " + name()
                : kind() + " " + namespace() + "/" + name();
    }
}
