package org.essaim.house.wire;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * Whether all that one schema allows was allowed by an earlier one, whose reader passes over
 * members that it does not know. Words of a schema that neither narrow nor widen are left aside.
 */
public final class Containment {

    private static final Set<String> MOST = Set.of("maxLength", "maxItems", "maximum");
    private static final Set<String> LEAST = Set.of("minLength", "minItems", "minimum");
    private static final Set<String> ASIDE = Set.of("$schema", "title", "description");

    private final List<String> found = new ArrayList<>();

    private Containment() {}

    /**
     * A line for each place where something is allowed now that was not; none where all is well.
     */
    public static List<String> breaches(JsonNode before, JsonNode now) {
        Containment look = new Containment();
        look.schema("", before, now);
        return look.found;
    }

    private void schema(String where, JsonNode before, JsonNode now) {
        for (Map.Entry<String, JsonNode> each : before.properties()) {
            String word = each.getKey();
            if (!ASIDE.contains(word)) {
                word(where, word, each.getValue(), now.path(word));
            }
        }
    }

    private void word(String where, String word, JsonNode before, JsonNode now) {
        boolean held =
                switch (word) {
                    case "properties", "$defs" -> {
                        before.properties().stream()
                                .filter(each -> now.has(each.getKey()))
                                .forEach(
                                        each ->
                                                schema(
                                                        where + "." + each.getKey(),
                                                        each.getValue(),
                                                        now.path(each.getKey())));
                        yield true;
                    }
                    case "required" -> words(now).containsAll(words(before));
                    case "enum" -> !now.isMissingNode() && words(before).containsAll(words(now));
                    case "items", "additionalProperties" -> {
                        schema(where + "[]", before, now);
                        yield true;
                    }
                    default -> number(word, before, now) || alike(where, before, now);
                };
        if (!held) {
            found.add("%s: %s was %s and is %s".formatted(where, word, before, now));
        }
    }

    private static boolean number(String word, JsonNode before, JsonNode now) {
        return MOST.contains(word) && now.isNumber() && now.asDouble() <= before.asDouble()
                || LEAST.contains(word) && now.isNumber() && now.asDouble() >= before.asDouble();
    }

    /** The same, or the same list of schemas. */
    private boolean alike(String where, JsonNode before, JsonNode now) {
        if (!before.isArray() || !before.path(0).isObject() || before.size() != now.size()) {
            return before.equals(now);
        }
        for (int i = 0; i < before.size(); i++) {
            schema(where, before.path(i), now.path(i));
        }
        return true;
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
