package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import tools.jackson.databind.JsonNode;

/** Holds users, costs and the lineage against the trees that the centre answers (R51, R74). */
record SameUse(Answers centre, Answers reporting) {

    private static final int LEAST_PEOPLE = 5;

    private static final class Sums {
        private long initiatives;
        private long products;
        private long users;
        private long few;
        private long cents;
        private long halfDays;
        private long centsOfShown;

        private void add(JsonNode node) {
            int of = node.path("users").asInt();
            long spent = Answers.euros(node, "amount").movePointRight(2).longValueExact();
            initiatives++;
            cents += spent;
            halfDays += Answers.halfDays(node, "amount");
            products += of > 0 ? 1 : 0;
            few += of > 0 && of < LEAST_PEOPLE ? 1 : 0;
            users += of >= LEAST_PEOPLE ? of : 0;
            centsOfShown += of >= LEAST_PEOPLE ? spent : 0;
        }

        private String line(String division) {
            return "%s | %d | %d | %d | %d | %s and %d | %s | %s"
                    .formatted(
                            division,
                            initiatives,
                            products,
                            users,
                            few,
                            euros(cents),
                            halfDays,
                            each(cents, products),
                            each(centsOfShown, users));
        }

        /** Rounded half up. */
        private static String each(long cents, long count) {
            return count == 0 ? "null" : euros((2 * cents + count) / (2 * count));
        }

        private static String euros(long cents) {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }
    }

    void isTheSame() {
        Map<String, JsonNode> nodes = new HashMap<>();
        Map<String, Sums> divisions = new TreeMap<>();
        for (JsonNode row : centre.rows("/initiatives")) {
            String name = row.path("initiative").asString();
            JsonNode node = node(row.path("division").asString(), name);
            nodes.put(name, node);
            divisions.computeIfAbsent(row.path("division").asString(), _ -> new Sums()).add(node);
        }
        List<String> wanted = new ArrayList<>();
        divisions.forEach((division, sums) -> wanted.add(sums.line(division)));
        assertThat(
                        reporting.lines(
                                "/use/divisions",
                                "division",
                                "initiatives",
                                "usedProducts",
                                "users",
                                "productsOfFew",
                                "spent",
                                "costPerProduct",
                                "costPerUser"))
                .isEqualTo(wanted.stream().sorted().toList());
        lineage(nodes);
    }

    /** The initiative within the tree that it belongs to. */
    private JsonNode node(String division, String initiative) {
        JsonNode tree =
                centre.get()
                        .apply(
                                "/generalization/lineage/%s/%s"
                                        .formatted(encoded(division), encoded(initiative)));
        return found(tree, initiative);
    }

    private static JsonNode found(JsonNode tree, String initiative) {
        if (tree.path("initiative").asString().equals(initiative)) {
            return tree;
        }
        for (JsonNode adopter : tree.path("adopters")) {
            JsonNode found = found(adopter, initiative);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void lineage(Map<String, JsonNode> nodes) {
        List<String> wanted = new ArrayList<>();
        nodes.forEach(
                (origin, node) ->
                        node.path("adopters")
                                .forEach(adopter -> wanted.add(adoption(origin, adopter))));
        assertThat(
                        reporting.lines(
                                "/generalization/adoptions",
                                "origin",
                                "division",
                                "initiative",
                                "adapting",
                                "users"))
                .isEqualTo(wanted.stream().sorted().toList());
    }

    private static String adoption(String origin, JsonNode adopter) {
        int users = adopter.path("users").asInt();
        return origin
                + " | "
                + Answers.line(adopter, "division", "initiative", "amount")
                + " | "
                + (users < LEAST_PEOPLE ? "null" : Integer.toString(users));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
