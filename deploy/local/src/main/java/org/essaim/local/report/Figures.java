package org.essaim.local.report;

import module java.base;

import tools.jackson.databind.JsonNode;

/** What the centre and reporting both answer, in a shape in which the two can be compared. */
final class Figures {

    private static final List<String> FIGURES =
            List.of(
                    "allocatedCents",
                    "allocatedHalfDays",
                    "grantedCents",
                    "grantedHalfDays",
                    "spentCents",
                    "spentHalfDays");

    private Figures() {}

    /** Initiatives per division and stage; zeros, and divisions without any, left out. */
    static Map<String, Map<String, Long>> stages(List<JsonNode> rows) {
        Map<String, Map<String, Long>> perDivision = new TreeMap<>();
        for (JsonNode row : rows) {
            long initiatives = row.path("initiatives").asLong(0);
            if (initiatives > 0) {
                perDivision
                        .computeIfAbsent(row.path("division").asString(), _ -> new TreeMap<>())
                        .merge(row.path("stage").asString(), initiatives, Long::sum);
            }
        }
        return perDivision;
    }

    /** Cents and half-days per division, zeros included. */
    static Map<String, Map<String, Long>> funding(List<JsonNode> rows) {
        Map<String, Map<String, Long>> funding = new TreeMap<>();
        for (JsonNode row : rows) {
            Map<String, Long> figures = new LinkedHashMap<>();
            FIGURES.forEach(name -> figures.put(name, figure(row, name)));
            funding.put(row.path("division").asString(), figures);
        }
        return funding;
    }

    /** Of money and time together, {@code {"euros": "120.00", "halfDays": 3}}. */
    private static long figure(JsonNode row, String name) {
        JsonNode amount = row.path(name.replaceFirst("(Cents|HalfDays)$", ""));
        return name.endsWith("Cents")
                ? new BigDecimal(amount.path("euros").asString("0"))
                        .movePointRight(2)
                        .longValueExact()
                : amount.path("halfDays").asLong(0);
    }
}
