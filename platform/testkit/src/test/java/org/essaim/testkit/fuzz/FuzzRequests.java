package org.essaim.testkit.fuzz;

import module java.base;

/**
 * Requests about one operation: some that could pass, most with something in them that cannot, and
 * a few that are hardly requests at all.
 */
final class FuzzRequests {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Dice dice;
    private final Known known;
    private final GoodValues good;
    private final BadValues bad;
    private final FuzzPeople people;
    private int made;

    FuzzRequests(ApiDocument api, Dice dice, Known known, FuzzPeople people, LocalDate today) {
        this.dice = dice;
        this.known = known;
        this.good = new GoodValues(api, dice, known, people, today);
        this.bad = new BadValues(dice);
        this.people = people;
    }

    FuzzRequest about(Operation operation) {
        made++;
        double badly = badly();
        Map<String, String> headers = headers(operation, badly);
        byte[] body = body(operation, headers, badly);
        return new FuzzRequest(
                dice.falls(0.02) ? dice.oneOf(METHODS) : operation.method(),
                operation.path(),
                path(operation, badly),
                query(operation, badly),
                headers,
                body);
    }

    /** Four in ten could pass. */
    private double badly() {
        int kind = dice.below(10);
        return kind < 4 ? 0 : kind < 8 ? 0.15 : 0.5;
    }

    private String path(Operation operation, double badly) {
        String[] parts = operation.path().split("/");
        StringBuilder template = new StringBuilder();
        String path = "";
        for (int i = 1; i < parts.length; i++) {
            String folder = template.toString();
            template.append('/').append(parts[i]);
            if (!parts[i].startsWith("{")) {
                path += "/" + parts[i];
                continue;
            }
            Known.Made made = known.madeUnder(folder).orElse(null);
            if (dice.falls(badly)) {
                path += "/" + bad.path();
            } else if (made != null && dice.falls(0.8)) {
                path = made.path() + "/" + encoded(made.id());
            } else {
                int end = parts[i].indexOf('}'); // an ending such as .ics may follow
                String name = parts[i].substring(1, end);
                String value =
                        known.inFolder(parts[i - 1])
                                .filter(_ -> dice.falls(0.5))
                                .orElseGet(() -> good.text(operation.ofPath(name), name));
                path += "/" + encoded(value) + parts[i].substring(end + 1);
            }
        }
        return path;
    }

    private String query(Operation operation, double badly) {
        StringJoiner query = new StringJoiner("&");
        for (Operation.Parameter each : operation.in("query")) {
            if (dice.falls(0.5)) {
                String value =
                        dice.falls(badly)
                                ? bad.path().replace(";", "%3B")
                                : encoded(good.text(each.schema(), each.name()));
                query.add(each.name() + "=" + value);
            }
        }
        if (dice.falls(badly / 5)) {
            query.add(BadValues.UNKNOWN + "=" + bad.path());
        }
        return query.length() == 0 ? "" : "?" + query;
    }

    private Map<String, String> headers(Operation operation, double badly) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Operation.Parameter each : operation.in("header")) {
            if (dice.falls(badly)) {
                headers.put(each.name(), bad.header());
            } else if (each.name().equals("Measuring-Key")) {
                headers.put(each.name(), known.member("key").orElse("none"));
            } else if (each.name().equals("If-Match")) {
                if (dice.falls(0.2)) {
                    headers.put(each.name(), "*");
                }
            } else if (dice.falls(0.9)) {
                headers.put(each.name(), "k" + (dice.falls(0.9) ? made : dice.below(made)));
            }
        }
        if (dice.falls(badly / 3)) {
            headers.put(dice.falls(0.5) ? "If-Match" : "If-None-Match", bad.header());
        }
        if (dice.falls(badly / 5)) {
            headers.put("Accept", bad.header());
        }
        authorization(badly, headers);
        return headers;
    }

    private void authorization(double badly, Map<String, String> headers) {
        if (!dice.falls(badly / 4)) {
            String token =
                    dice.falls(0.5) ? people.tokens().getFirst() : dice.oneOf(people.tokens());
            headers.put("Authorization", "Bearer " + token);
        } else if (dice.falls(0.7)) {
            List<String> others = new ArrayList<>(new TreeMap<>(people.others()).values());
            headers.put("Authorization", "Bearer " + dice.oneOf(others));
        }
    }

    private byte[] body(Operation operation, Map<String, String> headers, double badly) {
        if (operation.bodyType() == null && !dice.falls(badly / 4)) {
            return null;
        }
        boolean oddly = dice.falls(badly / 4);
        headers.put(
                "Content-Type",
                oddly
                        ? bad.contentType()
                        : operation.bodyType() == null ? "application/json" : operation.bodyType());
        String text =
                operation.body() == null || dice.falls(badly / 4)
                        ? bad.body()
                        : good.json(operation.body(), "body", badly);
        return dice.falls(badly / 20)
                ? text.getBytes(StandardCharsets.UTF_16)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
