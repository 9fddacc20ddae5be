package org.essaim.house.configuration;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an operator may set.
 *
 * @param fallback what holds where nobody sets it; empty for nothing
 */
record Property(String name, String type, String fallback, String meaning, String source) {

    static Property of(JsonNode metadata) {
        return new Property(
                metadata.path("name").asString(""),
                metadata.path("type").asString(""),
                metadata.path("defaultValue").asString(""),
                plain(metadata.path("description").asString("")),
                metadata.path("sourceType").asString(""));
    }

    /** What comes after {@code essaim.} up to the next dot. */
    String family() {
        String[] words = name.split("\\.");
        return words.length > 2 ? words[1] : "";
    }

    /** Spring's name for the environment: capitals, no hyphens, underscores for dots. */
    String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    String kind() {
        return switch (type.replaceAll("<.*", "")) {
            case "java.time.Duration" -> "duration, such as `30s` or `15m`";
            case "java.time.Instant" -> "instant, such as `2026-01-01T00:00:00Z`";
            case "java.util.List" ->
                    type.contains("String")
                            ? "list, with commas"
                            : "numbered: `" + variable() + "_0_NAME`";
            case "java.util.Map" -> "names and values: `" + variable() + "_NAME`";
            case "java.lang.Integer", "java.lang.Long" -> "number";
            case "java.lang.Boolean" -> "`true` or `false`";
            case "java.nio.file.Path" -> "path";
            case "org.springframework.util.unit.DataSize" -> "size, such as `1MB`";
            default -> "text";
        };
    }

    String row() {
        String otherwise = fallback.isEmpty() ? "" : "`" + fallback + "`";
        return "| `%s`<br>`%s` | %s | %s | %s |%n"
                .formatted(name, variable(), kind(), otherwise, meaning.replace("|", "\\|"));
    }

    /** For who sets it in an environment, null is what is not set. */
    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\bnull\\b", "unset")
                .replaceAll("\\bNull\\b", "Unset");
    }
}
