package org.essaim.manifests.monitoring;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.essaim.manifests.render.Kustomize;

/** The rules of Prometheus and the dashboards, as they stand in the repository. */
public final class Monitoring {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    static final Path FOLDER = Kustomize.home().resolve("platform/monitoring");

    private static final Pattern ALERTS_READ = Pattern.compile("alertname=~?\"([^\"]+)\"");

    private Monitoring() {}

    /** What a file of rules contains, a copy each time. */
    public static ObjectNode spec() {
        return (ObjectNode) read(YAML, FOLDER.resolve("rules.yaml")).path("spec");
    }

    /** Recording rules too. */
    public static Stream<ObjectNode> rules() {
        return rulesOf(spec());
    }

    public static Stream<ObjectNode> alerts() {
        return alertsOf(spec());
    }

    /** Those of this one, to be changed. */
    public static Stream<ObjectNode> alertsOf(ObjectNode spec) {
        return rulesOf(spec).filter(rule -> rule.has("alert"));
    }

    /**
     * Takes the n-th line that silences it, from 0, out of each alert that has so many.
     *
     * @return that line, by alert
     */
    public static Map<String, String> withoutSilencing(ObjectNode spec, int n) {
        Map<String, String> taken = new TreeMap<>();
        alertsOf(spec)
                .forEach(
                        alert -> {
                            List<String> lines =
                                    new ArrayList<>(alert.path("expr").asText().lines().toList());
                            lines.stream()
                                    .filter(Monitoring::silences)
                                    .skip(n)
                                    .findFirst()
                                    .ifPresent(
                                            line -> {
                                                taken.put(alert.path("alert").asText(), line);
                                                lines.remove(line);
                                                alert.put("expr", String.join("\n", lines));
                                            });
                        });
        return taken;
    }

    /**
     * What this alert goes by: itself, and each rule and alert that its expression or theirs read.
     */
    static ObjectNode only(String alert, ObjectNode spec) {
        ObjectNode some = spec.deepCopy();
        Set<String> needed = new HashSet<>();
        need(alert, spec, needed);
        some.path("groups")
                .forEach(
                        group ->
                                ((ArrayNode) group.path("rules"))
                                        .removeIf(rule -> !needed.contains(nameOf(rule))));
        return some;
    }

    /** By the name of its file. */
    public static Map<String, JsonNode> dashboards() {
        Map<String, JsonNode> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
            files.forEach(
                    file ->
                            found.put(
                                    file.getFileName().toString(), read(new ObjectMapper(), file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    /** A line of its own, whole in itself. */
    private static boolean silences(String line) {
        return line.startsWith("unless")
                && line.chars().filter(c -> c == '(').count()
                        == line.chars().filter(c -> c == ')').count();
    }

    private static String nameOf(JsonNode rule) {
        return rule.path("alert").asText(rule.path("record").asText());
    }

    private static void need(String name, ObjectNode spec, Set<String> needed) {
        if (needed.add(name)) {
            rulesOf(spec)
                    .filter(rule -> nameOf(rule).equals(name))
                    .flatMap(rule -> readBy(rule, spec))
                    .forEach(read -> need(read, spec, needed));
        }
    }

    private static Stream<String> readBy(ObjectNode rule, ObjectNode spec) {
        String expression = rule.path("expr").asText();
        List<String> alerts =
                ALERTS_READ.matcher(expression).results().map(read -> read.group(1)).toList();
        return rulesOf(spec)
                .filter(
                        other ->
                                other.has("alert")
                                        ? alerts.stream().anyMatch(nameOf(other)::matches)
                                        : expression.contains(nameOf(other)))
                .map(Monitoring::nameOf);
    }

    private static Stream<ObjectNode> rulesOf(ObjectNode spec) {
        return spec.path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(ObjectNode.class::cast);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
