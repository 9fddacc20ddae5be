package org.essaim.house.model;

import module java.base;

import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.house.architecture.House;

/** A service's event model as Markdown with a picture for each feature. */
public final class ModelPage {

    private static final String STYLE =
            """
                classDef command fill:#cfe2ff,stroke:#3b6fb6,color:#000
                classDef event fill:#ffd8a8,stroke:#b6743b,color:#000
                classDef message fill:#e9ecef,stroke:#868e96,color:#000
                classDef read fill:#d3f9d8,stroke:#3b9b4a,color:#000
                classDef automation fill:#e5dbff,stroke:#7048e8,color:#000
            """;

    private final String service;
    private final StringBuilder page = new StringBuilder();

    private ModelPage(String service) {
        this.service = service;
    }

    /**
     * @param service its package, such as {@code micro}
     * @param title as people call it
     */
    public static String of(String service, String title) {
        return new ModelPage(service).write(title);
    }

    /** The features of a service that do something. */
    public static List<Feature> features(String service) {
        return House.features(service).stream()
                .map(name -> new FeatureReader(service, name).read())
                .filter(feature -> !isSilent(feature))
                .toList();
    }

    private String write(String title) {
        page.append("# ").append(title).append(": the event model\n\n");
        page.append("Follows from the code and is not edited by hand; CONTRIBUTING says how it is")
                .append(" written again.\n");
        features(service).forEach(this::write);
        return page.toString();
    }

    private static boolean isSilent(Feature feature) {
        return feature.commands().isEmpty()
                && feature.projections().isEmpty()
                && feature.automations().isEmpty()
                && feature.receptions().isEmpty()
                && feature.addresses().isEmpty();
    }

    private void write(Feature feature) {
        page.append("\n## ").append(feature.name()).append("\n");
        Picture picture = new Picture(feature.name());
        feature.commands().forEach((from, tos) -> tos.forEach(to -> picture.arrow(from, to)));
        feature.events().forEach((from, tos) -> tos.forEach(to -> picture.arrow(from, to)));
        for (Map<String, SortedSet<String>> consuming :
                List.of(feature.receptions(), feature.projections(), feature.automations())) {
            consuming.forEach((to, froms) -> froms.forEach(from -> picture.arrow(from, to)));
        }
        feature.sent().forEach((from, tos) -> tos.forEach(to -> picture.arrow(from, to)));
        if (!picture.isEmpty()) {
            page.append("\n```mermaid\nflowchart LR\n")
                    .append(picture)
                    .append(STYLE)
                    .append("```\n");
        }
        table("command", "events", feature.commands(), feature.name());
        table("event", "published as", feature.events(), feature.name());
        table("reception", "consumes", feature.receptions(), feature.name());
        table("projection", "consumes", feature.projections(), feature.name());
        table("automation", "consumes", feature.automations(), feature.name());
        table("sender", "asks for", feature.sent(), feature.name());
        if (!feature.addresses().isEmpty()) {
            page.append("\nOver HTTP:\n\n");
            feature.addresses().forEach(address -> page.append("- `" + address + "`\n"));
        }
    }

    private void table(
            String left, String right, Map<String, SortedSet<String>> rows, String feature) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("\n| " + left + " | " + right + " |\n| --- | --- |\n");
        rows.forEach(
                (key, values) ->
                        page.append("| " + name(key, feature) + " | " + names(values, feature))
                                .append(" |\n"));
    }

    private static String names(Collection<String> values, String feature) {
        return values.isEmpty()
                ? "*nobody*"
                : values.stream()
                        .map(value -> name(value, feature))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
    }

    /** A message by its type on the wire, anything else by its simple name. */
    public static String name(String className, String feature) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String inner = simple.substring(simple.lastIndexOf('$') + 1);
        return MessageTypes.all().entrySet().stream()
                .filter(entry -> entry.getValue().getName().equals(className))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(
                        () ->
                                (isOf(feature, className) ? "" : featureOf(className))
                                        + (inner.endsWith("Event") ? "any " + inner : inner));
    }

    private static boolean isOf(String feature, String className) {
        return className.contains("." + feature + ".");
    }

    /** {@code envelope.} for a class of another feature. */
    private static String featureOf(String className) {
        String[] words = className.split("\\.");
        return words.length > 4 ? words[3] + "." : "";
    }
}
