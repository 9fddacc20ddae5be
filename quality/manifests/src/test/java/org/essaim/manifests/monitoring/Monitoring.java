package org.essaim.manifests.monitoring;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.essaim.manifests.render.Kustomize;

/** The rules of Prometheus and the dashboards, as they stand in the repository. */
public final class Monitoring {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    static final Path FOLDER = Kustomize.home().resolve("platform/monitoring");

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
