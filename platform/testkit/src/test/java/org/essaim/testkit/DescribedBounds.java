package org.essaim.testkit;

import module java.base;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the bounds of a member, as a description has them, to what is decided: a value outside is
 * refused because of that, and one at the bound is not.
 */
public final class DescribedBounds {

    private final JsonNode schemas;
    private final Function<String, HttpResponse<String>> send;

    /**
     * @param service as its description is called, such as {@code incubator}
     * @param send sends a body to the operation that takes it
     */
    public DescribedBounds(String service, Function<String, HttpResponse<String>> send) {
        this.schemas = DescribedAnswers.of(service).schemas();
        this.send = send;
    }

    /**
     * @param body that is fit but for the member
     * @param path of the member in it, such as {@code bounds.mostBallotDays}
     * @param schema that has the member
     * @param code with which a value outside is refused
     * @param before codes with which it may be refused before that is looked at
     * @return a line for each value that is decided otherwise; empty where the bounds are true
     */
    public List<String> deviations(
            String body, String path, String schema, String code, String... before) {
        String[] names = path.split("\\.");
        JsonNode bounds = schemas.at("/" + schema + "/properties/" + names[names.length - 1]);
        List<String> deviations = new ArrayList<>();
        for (Map.Entry<Integer, Boolean> each : around(bounds).entrySet()) {
            ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(body);
            put(sent, names, each.getKey(), bounds.has("items"));
            HttpResponse<String> answer = send.apply(sent.toString());
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            boolean isOutside = code.equals(said.path("code").asString("")) || isInvalid(said);
            boolean isRefused =
                    isOutside || List.of(before).contains(said.path("code").asString(""));
            if (each.getValue() ? isOutside : !isRefused) {
                deviations.add("%s = %d: %s".formatted(path, each.getKey(), answer.body()));
            }
        }
        return deviations;
    }

    /** Bean Validation may be as strict at one end. */
    private static boolean isInvalid(JsonNode said) {
        return said.path("code").asString("").equals("invalid-request");
    }

    /** One below, at, and above, and whether it is within. */
    private static Map<Integer, Boolean> around(JsonNode bounds) {
        Map<Integer, Boolean> around = new TreeMap<>();
        if (bounds.has("maxItems")) {
            around.put(bounds.get("maxItems").intValue(), true);
            around.put(bounds.get("maxItems").intValue() + 1, false);
        } else {
            around.put(bounds.get("minimum").intValue() - 1, false);
            around.put(bounds.get("minimum").intValue(), true);
            around.put(bounds.get("maximum").intValue(), true);
            around.put(bounds.get("maximum").intValue() + 1, false);
        }
        return around;
    }

    private static void put(ObjectNode body, String[] names, int value, boolean isList) {
        ObjectNode in = body;
        for (String each : Arrays.copyOf(names, names.length - 1)) {
            in = (ObjectNode) in.get(each);
        }
        String name = names[names.length - 1];
        if (isList) {
            ArrayNode items = in.putArray(name);
            IntStream.range(0, value).forEach(i -> items.add("one-" + i));
        } else {
            in.put(name, value);
        }
    }
}
