package org.essaim.local.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How far one service has come, as it says itself.
 *
 * @param stream its own
 * @param head the last position of its own journal
 * @param positions how far it has read the streams that it reads
 * @param waits why it has not caught up, in words; empty when it has
 * @param faults what will not resolve by waiting: dead letters, quarantined streams
 */
record Freshness(
        String stream,
        long head,
        Map<String, Long> positions,
        List<String> waits,
        List<String> faults) {

    static Freshness read(JsonNode told) {
        String stream = told.path("stream").asString("?");
        JsonNode journal = told.path("journal");
        long head = journal.path("head").asLong(0);
        Map<String, Long> positions = new TreeMap<>();
        List<String> waits = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (journal.path("sent").asLong(0) < head) {
            waits.add(
                    "%s has sent %d of %d".formatted(stream, journal.path("sent").asLong(), head));
        }
        for (JsonNode processor : told.path("processors")) {
            String name = processor.path("name").asString();
            if (!processor.path("caughtUp").asBoolean(false)) {
                waits.add(stream + ": " + name + " is still working");
            }
            deadLetters(processor, stream + ": " + name, faults);
        }
        for (JsonNode read : told.path("inbox")) {
            String from = read.path("stream").asString();
            positions.put(from, read.path("position").asLong(0));
            deadLetters(read, stream + ": the inbox of " + from, faults);
            if (!read.path("quarantined").isNull() && !read.path("quarantined").isMissingNode()) {
                faults.add(stream + " has quarantined " + from + ": " + read.path("quarantined"));
            }
        }
        if (waits.isEmpty() && !told.path("caughtUp").asBoolean(false)) {
            waits.add(stream + " is still working");
        }
        return new Freshness(stream, head, positions, waits, faults);
    }

    private static void deadLetters(JsonNode place, String who, List<String> faults) {
        long deadLetters = place.path("deadLetters").asLong(0);
        if (deadLetters > 0) {
            faults.add("%s has dead letters: %d".formatted(who, deadLetters));
        }
    }
}
