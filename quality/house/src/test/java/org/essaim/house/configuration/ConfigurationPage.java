package org.essaim.house.configuration;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page for operators, made of what the configuration classes say of themselves. */
public final class ConfigurationPage {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final String HEAD =
            """
            # What may be set

            Written from the configuration classes by a test; do not edit. Every service reads it
            as Spring Boot does: from the environment (second line of each row), from
            `--name=value`, or from a file named by `spring.config.additional-location`. A service
            that gets a wrong setting does not start, and says in one line what.

            Beside these, the services take what Spring Boot itself knows. Needed:
            `spring.datasource.url`, `.username` and `.password`. Set in
            [the base](../deploy/kubernetes/base/settings/kustomization.yaml): `server.port`,
            `server.address` (without it a service is reached from its own machine alone), the
            certificate, the health groups and structured logs. Not heeded:
            `management.server.port`, as `essaim.management.port` takes its place (decision 0052).
            """;

    private static final Map<String, String> FAMILIES =
            Map.ofEntries(
                    Map.entry("", "Who this service is"),
                    Map.entry("clock", "Business time"),
                    Map.entry("cors", "Which other sites may ask"),
                    Map.entry("heartbeat", "Heartbeats of its own stream"),
                    Map.entry("identity", "Whom it believes"),
                    Map.entry("kafka", "The broker"),
                    Map.entry("limits", "What one caller may ask"),
                    Map.entry("management", "Where operators come in"),
                    Map.entry("metrics", "How it measures itself"),
                    Map.entry("notices", "Mails about what waits for people"),
                    Map.entry("pages", "Where people find its pages"),
                    Map.entry("schedule", "What happens by itself"),
                    Map.entry("signing", "Signatures"),
                    Map.entry("store", "The event store"),
                    Map.entry("tls", "What others could read on the way"),
                    Map.entry("webhooks", "Messages to other programs"));

    private ConfigurationPage() {}

    /** Names of everything that may be set. */
    public static List<String> names() {
        return properties().stream().map(Property::name).toList();
    }

    /** Those that do not say what they mean. */
    public static List<String> withoutMeaning() {
        return properties().stream()
                .filter(each -> each.meaning().isBlank())
                .map(each -> each.name() + " of " + each.source())
                .toList();
    }

    public static String text() {
        Map<String, List<Property>> families =
                properties().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Property::family, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        families.forEach((family, members) -> page.append(section(family, members)));
        return page.toString();
    }

    private static String section(String family, List<Property> members) {
        String rows = members.stream().map(Property::row).collect(Collectors.joining());
        return "\n## %s\n| property | kind | default | meaning |\n| --- | --- | --- | --- |\n%s"
                .formatted(FAMILIES.getOrDefault(family, family), rows);
    }

    private static List<Property> properties() {
        TreeMap<String, Property> found = new TreeMap<>();
        try {
            for (URL file :
                    Collections.list(
                            ConfigurationPage.class.getClassLoader().getResources(METADATA))) {
                for (JsonNode each : read(file).path("properties")) {
                    Property property = Property.of(each);
                    if (property.name().startsWith("essaim.")) {
                        found.put(property.name(), property);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    private static JsonNode read(URL file) throws IOException {
        try (InputStream json = file.openStream()) {
            return JsonMapper.shared().readTree(json);
        }
    }
}
