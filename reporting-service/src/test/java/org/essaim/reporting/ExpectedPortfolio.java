package org.essaim.reporting;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other code computed from the real portfolio, as of one day; the centre equals it. */
record ExpectedPortfolio(JsonNode figures) {

    /** A stop, as the expected file and the open figures write it. */
    record Stop(String division, String initiative, String spentOn, String useBy, String dueOn) {
        static Stop of(JsonNode row) {
            return new Stop(
                    row.path("division").asString(),
                    row.path("initiative").asString(),
                    row.path("spentOn").asString(),
                    row.path("useBy").asString(),
                    row.path("dueOn").asString());
        }
    }

    /** A missing folder fails the test with the way to name it. */
    private static Path folder() {
        Path folder = Path.of(System.getProperty("essaim.portfolio", "not named"));
        if (!Files.isRegularFile(folder.resolve("state-startups-2022.jsonl"))) {
            throw new AssertionError(
                    "no real portfolio in %s: name its folder with -Dessaim.portfolio=FOLDER"
                            .formatted(folder));
        }
        return folder;
    }

    static InputStream file() {
        try {
            return Files.newInputStream(folder().resolve("state-startups-2022.jsonl"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ExpectedPortfolio asOf(String day) {
        return new ExpectedPortfolio(
                JsonMapper.shared()
                        .readTree(folder().resolve("state-startups-2022.expected.json").toFile())
                        .valueStream()
                        .filter(node -> node.path("asOf").asString().equals(day))
                        .findFirst()
                        .orElseThrow());
    }

    /** {@code division/stage} to how many. */
    Map<String, Long> stages() {
        Map<String, Long> stages = new TreeMap<>();
        figures.path("perDivision")
                .forEachEntry(
                        (division, counts) ->
                                counts.forEachEntry(
                                        (stage, count) ->
                                                stages.put(
                                                        division + "/" + stage, count.asLong())));
        return stages;
    }

    JsonNode funding() {
        return figures.path("funding");
    }

    List<Stop> stops() {
        return figures.path("stops").valueStream().map(Stop::of).toList();
    }

    List<String> cases() {
        return figures.path("generalizationCases").valueStream().map(JsonNode::asString).toList();
    }
}
