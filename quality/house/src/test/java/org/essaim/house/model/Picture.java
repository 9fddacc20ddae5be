package org.essaim.house.model;

import module java.base;

/** A Mermaid flow of commands, events, messages, projections and automations. */
final class Picture {

    private final String feature;
    private final Map<String, String> nodes = new TreeMap<>();
    private final List<String> arrows = new ArrayList<>();

    Picture(String feature) {
        this.feature = feature;
    }

    void arrow(String from, String to) {
        String arrow = "    " + node(from) + " --> " + node(to) + "\n";
        if (!arrows.contains(arrow)) {
            arrows.add(arrow);
        }
    }

    boolean isEmpty() {
        return arrows.isEmpty();
    }

    private String node(String className) {
        String label = ModelPage.name(className, feature);
        String id = kind(className).charAt(0) + "_" + label.replaceAll("[^A-Za-z0-9]", "_");
        nodes.put(id, "    " + id + "[\"" + label + "\"]:::" + kind(className) + "\n");
        return id;
    }

    private static String kind(String className) {
        if (className.contains(".message.")) {
            return "message";
        }
        if (className.contains("Command$")) {
            return "command";
        }
        if (className.contains(".domain.")) {
            return "event";
        }
        return className.contains(".read.") ? "read" : "automation";
    }

    @Override
    public String toString() {
        return String.join("", nodes.values()) + String.join("", arrows);
    }
}
