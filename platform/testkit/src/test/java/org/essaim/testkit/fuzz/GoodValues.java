package org.essaim.testkit.fuzz;

import module java.base;

import tools.jackson.databind.JsonNode;

/** Values that could pass, as JSON; with a chance of one that could not in the place of each. */
final class GoodValues {

    private static final List<String> EUROS =
            List.of("1.00", "0.01", "12.5", "100", "120.00", "499.99", "500.00", "500.01", "0");
    private static final List<String> TEXTS =
            List.of("waiting", "Démarche simplifiée", "a form", "待ち時間", "x", "line\\nbreak", "🐝");
    private static final int DAYS_BACK = 40;
    private static final double GIVEN = 0.97;

    private final ApiDocument api;
    private final Dice dice;
    private final Known known;
    private final BadValues bad;
    private final List<String> people;
    private final LocalDate today;

    GoodValues(ApiDocument api, Dice dice, Known known, FuzzPeople people, LocalDate today) {
        this.api = api;
        this.dice = dice;
        this.known = known;
        this.bad = new BadValues(dice);
        this.people = people.names();
        this.today = today;
    }

    /**
     * A value in JSON.
     *
     * @param badly how probable it is that a value in it is one that the schema does not allow
     */
    String json(JsonNode named, String name, double badly) {
        JsonNode schema = api.schema(named);
        if (dice.falls(badly)) {
            return bad.json();
        }
        if (schema.has("properties")) {
            return object(schema, badly);
        }
        return switch (schema.path("type").asString("any")) {
            case "array" -> array(schema, name, badly);
            case "integer" -> Integer.toString(dice.below(dice.falls(0.9) ? 14 : 2_000));
            case "boolean" -> Boolean.toString(dice.falls(0.7));
            case "string" -> "\"" + text(schema, name) + "\"";
            default -> "{}";
        };
    }

    /** The text of a value, as it stands in JSON without its quotes or in a path. */
    String text(JsonNode named, String name) {
        JsonNode schema = api.schema(named);
        if (schema.has("enum")) {
            return schema.get("enum").get(dice.below(schema.get("enum").size())).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> day();
            case "uuid" ->
                    known.member(name)
                            .filter(_ -> dice.falls(0.5))
                            .or(known::anyUuid)
                            .filter(_ -> dice.falls(0.95))
                            .orElseGet(() -> dice.uuid().toString());
            case "int32", "int64" -> Integer.toString(dice.below(dice.falls(0.9) ? 20 : 3_000));
            default -> named(schema, name);
        };
    }

    private String named(JsonNode schema, String name) {
        String pattern = schema.path("pattern").asString("");
        if (pattern.contains("@")) {
            return dice.oneOf(people);
        }
        if (pattern.contains("sha256")) {
            return known.member("digest").orElse("sha256:" + "0".repeat(64));
        }
        if (name.equals("euros")) {
            return dice.oneOf(EUROS);
        }
        if (!pattern.isEmpty()) {
            return known.member("initiative")
                    .filter(_ -> dice.falls(0.6))
                    .orElse("i" + dice.below(200));
        }
        return known.member(name).filter(_ -> dice.falls(0.5)).orElse(dice.oneOf(TEXTS));
    }

    private String day() {
        boolean mostly = dice.falls(0.85);
        return today.minusDays(mostly ? 0 : dice.below(DAYS_BACK) - DAYS_BACK / 4).toString();
    }

    private String object(JsonNode schema, double badly) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, JsonNode> each : schema.get("properties").properties()) {
            if (dice.falls(Math.min(GIVEN, 1 - badly))) {
                String value = json(each.getValue(), each.getKey(), badly);
                members.add("\"" + each.getKey() + "\":" + value);
                if (dice.falls(badly / 10)) {
                    members.add("\"" + each.getKey() + "\":" + bad.json());
                }
            }
        }
        if (dice.falls(badly)) {
            members.add("\"" + bad.name() + "\":" + bad.json());
        }
        return members.toString();
    }

    private String array(JsonNode schema, String name, double badly) {
        StringJoiner items = new StringJoiner(",", "[", "]");
        for (int i = dice.below(4); i > 0; i--) {
            items.add(json(schema.get("items"), name, badly));
        }
        return items.toString();
    }
}
