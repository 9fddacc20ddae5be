package org.essaim.manifests.render;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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

    /** Whether this text stands there. */
    public boolean has(String pointer, String text) {
        return text(pointer).equals(text);
    }

    /** Whether it is said to be false, and not merely unsaid. */
    public boolean isFalse(String pointer) {
        return json.at(pointer).equals(BooleanNode.FALSE);
    }

    public boolean isBeside(Manifest other) {
        return namespace().equals(other.namespace());
    }

    /** By which others find it. */
    public Map<String, String> labels() {
        return labels("/metadata/labels");
    }

    public Map<String, String> labels(String pointer) {
        return labels(json.at(pointer));
    }

    public static Map<String, String> labels(JsonNode labels) {
        Map<String, String> found = new TreeMap<>();
        labels.properties().forEach(label -> found.put(label.getKey(), label.getValue().asText()));
        return found;
    }

    public Stream<JsonNode> each(String pointer) {
        return json.at(pointer).valueStream();
    }

    /** Its name in the messages of a check. */
    @Override
    public String toString() {
        return namespace().isEmpty()
                ? kind() + " " + name()
                : kind() + " " + namespace() + "/" + name();
    }
}
