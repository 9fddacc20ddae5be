package org.essaim.local.federation;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * How far one service has come, by its own account.
 *
 * @param stream its own
 * @param head the last position of its own journal
 * @param positions how far it has read the streams that it reads
 * @param pending why it has not caught up, one phrase each; empty when it has
 * @param faults what will not resolve by waiting: dead letters, quarantined streams
 */
record Freshness(
        String stream,
        long head,
        Map<String, Long> positions,
        List<String> pending,
        List<String> faults) {

    static Freshness read(JsonNode body) {
        String stream = body.path("stream").asString("?");
        JsonNode journal = body.path("journal");
        long head = journal.path("head").asLong(0);
        Map<String, Long> positions = new TreeMap<>();
        List<String> pending = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (journal.path("sent").asLong(0) < head) {
            pending.add(
                    "%s has published %d of %d records"
                            .formatted(stream, journal.path("sent").asLong(), head));
        }
        for (JsonNode processor : body.path("processors")) {
            String name = processor.path("name").asString();
            if (!processor.path("caughtUp").asBoolean(false)) {
                pending.add(stream + ": " + name + " is still working");
            }
            deadLetters(processor, stream + ": " + name, faults);
        }
        for (JsonNode read : body.path("inbox")) {
            String from = read.path("stream").asString();
            positions.put(from, read.path("position").asLong(0));
            deadLetters(read, stream + ": the inbox of " + from, faults);
            if (!read.path("quarantined").isNull() && !read.path("quarantined").isMissingNode()) {
                faults.add(stream + " has quarantined " + from + ": " + read.path("quarantined"));
            }
        }
        if (pending.isEmpty() && !body.path("caughtUp").asBoolean(false)) {
            pending.add(stream + " is still working");
        }
        return new Freshness(stream, head, positions, pending, faults);
    }

    private static void deadLetters(JsonNode place, String who, List<String> faults) {
        long deadLetters = place.path("deadLetters").asLong(0);
        if (deadLetters > 0) {
            faults.add("%s has dead letters: %d".formatted(who, deadLetters));
        }
    }
}
