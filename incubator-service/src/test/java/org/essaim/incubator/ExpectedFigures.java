package org.essaim.incubator;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other code computed from the real portfolio, as of one day. */
public record ExpectedFigures(List<Stop> stops, List<String> cases) {

    /** A stop with its three days, as the expected file writes them. */
    public record Stop(
            String initiative, String division, String spentOn, String useBy, String dueOn) {}

    /** The folder of real portfolios; a missing one fails the test with the way to name it. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("essaim.portfolio", "not named"));
        if (!Files.isRegularFile(folder.resolve("state-startups-2022.jsonl"))) {
            throw new AssertionError(
                    "no real portfolio in %s: name its folder with -Dessaim.portfolio=FOLDER"
                            .formatted(folder));
        }
        return folder;
    }

    public static ExpectedFigures asOf(String day) {
        JsonNode figures = figures(day);
        return new ExpectedFigures(
                StreamSupport.stream(figures.path("stops").spliterator(), false)
                        .map(ExpectedFigures::stop)
                        .toList(),
                StreamSupport.stream(figures.path("generalizationCases").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static Stop stop(JsonNode node) {
        return new Stop(
                node.path("initiative").asString(),
                node.path("division").asString(),
                node.path("spentOn").asString(),
                node.path("useBy").asString(),
                node.path("dueOn").asString());
    }

    /** The money and time of each admitted division. */
    public static JsonNode funding(String day) {
        return figures(day).path("funding");
    }

    private static JsonNode figures(String day) {
        return JsonMapper.shared()
                .readTree(folder().resolve("state-startups-2022.expected.json").toFile())
                .valueStream()
                .filter(node -> node.path("asOf").asString().equals(day))
                .findFirst()
                .orElseThrow();
    }
}
