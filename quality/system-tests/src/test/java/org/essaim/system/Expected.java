package org.essaim.system;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real portfolio and what other code computed from it. */
final class Expected {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of(System.getProperty("essaim.portfolio"));

    private Expected() {}

    static String portfolio() {
        return FOLDER.resolve("state-startups-2022.jsonl").toString();
    }

    /** The entry of that day, member order left aside. */
    static JsonNode asOf(String day) {
        for (JsonNode entry :
                JSON.readTree(FOLDER.resolve("state-startups-2022.expected.json").toFile())) {
            if (entry.path("asOf").asString().equals(day)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("nothing is expected as of " + day);
    }

    static JsonNode read(Path report) {
        return JSON.readTree(report.toFile());
    }
}
