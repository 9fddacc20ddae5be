package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.Sha256;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * The content of a line regardless of member order, white space and escapes: members sorted, null
 * members left out. Two lines with the same content have the same digest, in every version.
 */
final class CanonicalContent {

    private CanonicalContent() {}

    /** SHA-256 of the content. */
    static byte[] digest(JsonNode line) {
        StringBuilder text = new StringBuilder(256);
        write(line, text);
        return Sha256.of(text.toString());
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            text.append('{');
            sorted.forEach((name, value) -> member(name, value, text));
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> element(element, text));
            text.append(']');
        } else if (node.isString()) {
            text.append('"');
            JsonStringEncoder.getInstance().quoteAsString(node.stringValue(), text);
            text.append('"');
        } else {
            text.append(node);
        }
    }

    private static void member(String name, JsonNode value, StringBuilder text) {
        if (!value.isNull()) {
            text.append(name.length()).append(':').append(name).append('=');
            element(value, text);
        }
    }

    private static void element(JsonNode value, StringBuilder text) {
        write(value, text);
        text.append(',');
    }
}
