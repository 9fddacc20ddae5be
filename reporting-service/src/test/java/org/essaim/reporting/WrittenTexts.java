package org.essaim.reporting;

import module java.base;

import org.essaim.runtime.ContractJson;
import tools.jackson.databind.JsonNode;

/** Gives every text that a fact names a French wording of its own, as its author would tell it. */
record WrittenTexts(Set<String> all) {

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    static WrittenTexts disclosed(RunningReporting reporting) {
        Set<String> texts = new LinkedHashSet<>();
        reporting
                .jdbc()
                .sql("select stream, payload::text as payload from recorded_fact")
                .query(
                        row -> {
                            String stream = row.getString("stream");
                            JsonNode message =
                                    ContractJson.mapper().readTree(row.getString("payload"));
                            digests(message)
                                    .forEach(digest -> texts.add(tell(reporting, stream, digest)));
                        });
        return new WrittenTexts(texts);
    }

    private static Stream<String> digests(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue()).filter(DIGEST.asMatchPredicate())
                : node.valueStream().flatMap(WrittenTexts::digests);
    }

    private static String tell(RunningReporting reporting, String stream, String digest) {
        String text = "Récit d’été " + digest.substring(7, 19);
        reporting.tell(stream, digest, text);
        return text;
    }
}
