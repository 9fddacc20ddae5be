package org.essaim.testkit.fuzz;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that break what was not thought of; as JSON, or as the text of a path or a header. They
 * stand in {@code bad-values.json}, but for the long ones.
 */
final class BadValues {

    /** What no service knows. */
    static final String UNKNOWN = "unknown";

    private static final int ONE_MEGABYTE = 1_000_000;

    private static final JsonNode ALL = read();
    private static final List<String> JSON = all("json");
    private static final List<String> NAMES = all("names");
    private static final List<String> BODIES = all("bodies");
    private static final List<String> PATHS = all("paths", "a".repeat(101), "a".repeat(5_000));
    private static final List<String> HEADERS = all("headers", "a".repeat(200), "a".repeat(201));
    private static final List<String> CONTENT_TYPES = all("contentTypes");

    private final Dice dice;

    BadValues(Dice dice) {
        this.dice = dice;
    }

    String json() {
        return switch (dice.below(400)) {
            case 0 -> "\"" + "a".repeat(ONE_MEGABYTE) + "\"";
            case 1 -> "\"" + "é".repeat(ONE_MEGABYTE) + "\"";
            case 2 -> "[".repeat(2_000) + "]".repeat(2_000);
            case 3 -> "9".repeat(2_000);
            case 4 -> "[" + "{},".repeat(5_000) + "{}]";
            case 5, 6, 7 -> "\"" + "a".repeat(4_001) + "\"";
            case 8, 9, 10 -> "\"" + "\\ud83d\\udc1d".repeat(2_000) + "\"";
            default -> dice.oneOf(JSON);
        };
    }

    /** The name of an unknown member. */
    String name() {
        return dice.oneOf(NAMES);
    }

    String body() {
        return dice.oneOf(BODIES);
    }

    String path() {
        return dice.oneOf(PATHS);
    }

    String header() {
        return dice.oneOf(HEADERS);
    }

    String contentType() {
        return dice.oneOf(CONTENT_TYPES);
    }

    private static List<String> all(String kind, String... more) {
        return Stream.concat(
                        ALL.get(kind).valueStream().map(JsonNode::asString), Arrays.stream(more))
                .toList();
    }

    private static JsonNode read() {
        try (InputStream values = BadValues.class.getResourceAsStream("bad-values.json")) {
            return JsonMapper.shared().readTree(values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
