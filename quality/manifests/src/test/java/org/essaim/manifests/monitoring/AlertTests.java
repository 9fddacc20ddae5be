package org.essaim.manifests.monitoring;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.render.Tool;

/** The tests of alerts, run by promtool on these rules in this folder. */
public final class AlertTests {

    private static final List<String> FILES = List.of("rules.test.yaml", "days.test.yaml");
    private static final Pattern FAILED = Pattern.compile("name: (.+),\\R *alertname:");

    private final Path folder;
    private final ObjectNode spec;

    /**
     * @param spec the rules, as they stand or broken
     */
    public AlertTests(Path folder, ObjectNode spec) {
        this.folder = folder;
        this.spec = spec;
        write("rules.yaml", spec);
    }

    /** What each test is called: its alert, and what that does then. */
    public static List<String> names() {
        return all().map(test -> test.path("name").asText()).toList();
    }

    /** As promtool reads them. */
    public static Stream<JsonNode> all() {
        return FILES.stream().flatMap(file -> read(file).path("tests").valueStream());
    }

    /** Whether the alert fires in the test of this name. */
    public static boolean fires(String test) {
        return test.matches("\\w+ (fires|is not silent)\\b.*");
    }

    /** What promtool says of the rules. */
    public String check() {
        return promtool(List.of("check", "rules", "rules.yaml"));
    }

    /**
     * The names of those of these tests that fail. Prometheus evaluates every rule of a file at
     * every step of every test, so each alert has files of its own, with the rules that it goes by.
     */
    public Set<String> failed(Predicate<String> tests) {
        List<String> files = new ArrayList<>();
        for (String file : FILES) {
            ObjectNode all = (ObjectNode) read(file);
            all.path("tests")
                    .valueStream()
                    .filter(test -> tests.test(test.path("name").asText()))
                    .collect(Collectors.groupingBy(test -> alertOf(test.path("name").asText())))
                    .forEach((alert, chosen) -> files.add(write(alert, chosen, file, all)));
        }
        String said = promtool(Stream.concat(Stream.of("test", "rules"), files.stream()).toList());
        Set<String> failed =
                FAILED.matcher(said)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (failed.isEmpty() && !said.contains("SUCCESS")) {
            throw new AssertionError(said);
        }
        return failed;
    }

    /** The alert that a test is called by. */
    public static String alertOf(String test) {
        return test.split(" ")[0];
    }

    private String write(String alert, List<JsonNode> tests, String file, ObjectNode all) {
        String rules = alert + ".rules.yaml";
        write(rules, Monitoring.only(alert, spec));
        ObjectNode own = all.objectNode().setAll(all);
        own.putArray("rule_files").add(rules);
        own.putArray("tests").addAll(tests);
        write(alert + "." + file, own);
        return alert + "." + file;
    }

    private String promtool(List<String> arguments) {
        return new Tool("promtool", "prometheus", folder, Map.of()).run(arguments).all();
    }

    private static JsonNode read(String file) {
        try {
            return Monitoring.YAML.readTree(Monitoring.FOLDER.resolve(file).toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String file, JsonNode content) {
        try {
            Monitoring.YAML.writeValue(folder.resolve(file).toFile(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
