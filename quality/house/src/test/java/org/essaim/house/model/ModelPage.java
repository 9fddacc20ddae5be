package org.essaim.house.model;

import module java.base;

import org.essaim.contract.message.v1.MessageTypes;

/** A service's event model as Markdown: tables of each feature. */
public final class ModelPage {

    private static final Map<String, String> TYPES =
            MessageTypes.all().entrySet().stream()
                    .collect(Collectors.toMap(it -> it.getValue().getName(), Map.Entry::getKey));

    private ModelPage() {}

    public static String of(String service, List<Feature> features) {
        StringBuilder page = new StringBuilder("# %s: the event model\n".formatted(service));
        for (Feature each : features) {
            page.append("\n## ").append(each.name()).append("\n");
            page.append(table("command | events", each.commands(), each.name()));
            page.append(table("event | published as", each.events(), each.name()));
            page.append(table("consumer | consumes", each.consumers(), each.name()));
            page.append(table("sender | asks for", each.senders(), each.name()));
        }
        return page.toString();
    }

    private static String table(
            String head, SortedMap<String, SortedSet<String>> rows, String feature) {
        return rows.entrySet().stream()
                .map(
                        row ->
                                "| %s | %s |\n"
                                        .formatted(
                                                name(row.getKey(), feature),
                                                row.getValue().stream()
                                                        .map(value -> name(value, feature))
                                                        .sorted()
                                                        .collect(Collectors.joining(", "))))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(),
                                all ->
                                        all.isEmpty()
                                                ? ""
                                                : "\n| %s |\n| --- | --- |\n%s"
                                                        .formatted(head, all)));
    }

    /** A message by its type on the wire, anything else by its simple name. */
    public static String name(String className, String feature) {
        if (TYPES.containsKey(className)) {
            return TYPES.get(className);
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String inner = simple.substring(simple.lastIndexOf('$') + 1);
        String[] words = className.split("\\.");
        boolean ofAnother = words.length > 4 && !className.contains("." + feature + ".");
        return (ofAnother ? words[3] + "." : "") + (inner.endsWith("Event") ? "any " : "") + inner;
    }
}
