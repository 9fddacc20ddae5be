package org.essaim.system;

import module java.base;

import org.essaim.local.federation.ServiceClient;
import org.essaim.local.running.LauncherProcess;
import tools.jackson.databind.JsonNode;

/**
 * What one service answers, list after list.
 *
 * @param get the JSON at a path under {@code /api/v1}
 */
record Answers(Function<String, JsonNode> get) {

    /** Those of a service of a running federation, to a controller. */
    static Answers of(LauncherProcess run, String title) throws IOException {
        ServiceClient client = new ServiceClient(run.tokens()::of);
        String api = run.root(title) + "/api/v1";
        return new Answers(path -> client.get(URI.create(api + path), "controller.centre", title));
    }

    /** The whole list, whether it comes at once or page by page. */
    List<JsonNode> rows(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode answer = get.apply(path + after);
            JsonNode some = answer.isArray() ? answer : answer.path("items");
            rows.addAll(some.valueStream().toList());
            JsonNode next = answer.path("next");
            String sign = path.contains("?") ? "&" : "?";
            after =
                    next.isString()
                            ? sign
                                    + "after="
                                    + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8)
                            : "";
        } while (!after.isEmpty());
        return rows;
    }

    /** Some members of each row, one text a row, in the order of these texts. */
    List<String> lines(String path, String... members) {
        return sorted(rows(path).stream().map(row -> line(row, members)));
    }

    static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }

    /** A member that is absent is null; money and time are one. */
    static String line(JsonNode row, String... members) {
        return Stream.of(members)
                .map(member -> text(row, member))
                .collect(Collectors.joining(" | "));
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).isObject()
                ? euros(row, member) + " and " + halfDays(row, member)
                : row.path(member).asString("null");
    }

    /** Of money and time together, {@code {"euros": "120.00", "halfDays": 3}}. */
    static BigDecimal euros(JsonNode row, String member) {
        return new BigDecimal(row.at("/" + member + "/euros").asString());
    }

    static long halfDays(JsonNode row, String member) {
        return row.at("/" + member + "/halfDays").asLong();
    }
}
