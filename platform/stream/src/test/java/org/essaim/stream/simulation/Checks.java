package org.essaim.stream.simulation;

import module java.base;

import java.sql.Timestamp;
import org.essaim.stream.Subscription;

/**
 * What must hold of a history, at any time and at its end. What a step may have changed is looked
 * at after it; at the end all of it is read once more, so that nothing changed unseen.
 */
final class Checks {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Simulation simulation;
    private final Map<String, List<Published>> published = new HashMap<>();
    private final Map<String, Map<String, Consumed>> consumed = new HashMap<>();
    private final Map<String, List<UUID>> ids = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();

    Checks(Simulation simulation) {
        this.simulation = simulation;
    }

    private record Published(UUID id, String recipient, Instant time) {}

    private record Consumed(Subscription place, List<UUID> ids) {}

    /**
     * What was consumed is the beginning of what was published, each once and in order; and nothing
     * that is older than a watermark is missing.
     */
    List<String> after(SimulatedNode acted) {
        look(acted);
        return around(acted);
    }

    List<String> ofAll() {
        simulation.nodes.values().forEach(this::look);
        List<String> wrong = new ArrayList<>();
        simulation.nodes.values().forEach(node -> wrong.addAll(around(node)));
        return wrong.stream().distinct().toList();
    }

    private List<String> around(SimulatedNode acted) {
        List<String> wrong = new ArrayList<>();
        for (SimulatedNode reader : simulation.nodes.values()) {
            of(reader)
                    .forEach(
                            (stream, what) -> {
                                if (reader == acted || stream.equals(acted.stream)) {
                                    wrong.addAll(between(stream, reader, what));
                                }
                            });
        }
        wrong.addAll(simulation.lives.wrongAt(acted));
        return wrong;
    }

    boolean hasConverged() {
        return simulation.nodes.values().stream().allMatch(this::isUpToDate);
    }

    List<String> atTheEnd() {
        published.clear();
        consumed.clear();
        ids.clear();
        read.clear();
        List<String> wrong = new ArrayList<>(ofAll());
        for (SimulatedNode reader : simulation.nodes.values()) {
            for (Subscription each : reader.subscriptions.all()) {
                if (each.position() != headOf(each.stream())) {
                    wrong.add(
                            "%s has %s up to %d of %d"
                                    .formatted(
                                            reader.stream,
                                            each.stream(),
                                            each.position(),
                                            headOf(each.stream())));
                }
            }
            long unacknowledged = reader.journal.head().position() - acknowledged(reader);
            if (wrong.isEmpty() && unacknowledged > 0) {
                wrong.add(
                        reader.stream
                                + " does not know that it was acknowledged: "
                                + unacknowledged);
            }
            if (wrong.isEmpty() && !isDone(reader)) {
                wrong.add(reader.stream + " has not done all that there is to do");
            }
        }
        if (wrong.isEmpty()) {
            wrong.addAll(simulation.lives.wrongAtTheEnd());
        }
        return wrong;
    }

    private boolean isUpToDate(SimulatedNode node) {
        return acknowledged(node) == headOf(node.stream)
                && node.subscriptions.all().stream()
                        .allMatch(each -> each.position() == headOf(each.stream()))
                && isDone(node);
    }

    private boolean isDone(SimulatedNode node) {
        return node.life.isIdle() && node.hasRewritten() && node.hasChecked(simulation.broker);
    }

    private long acknowledged(SimulatedNode node) {
        return node.journal.progress().acknowledged();
    }

    private List<String> between(String stream, SimulatedNode reader, Consumed what) {
        List<String> wrong = new ArrayList<>();
        if (what.ids().size() > publishedTo(reader, stream, END_OF_TIME).size()) {
            look(
                    simulation.nodes.get(
                            stream)); // it may have published more while its relay was frozen
        }
        List<UUID> published = publishedTo(reader, stream, END_OF_TIME);
        Subscription place = what.place();
        String pair = reader.stream + " of " + stream;
        if (what.ids().size() > published.size()
                || !published.subList(0, what.ids().size()).equals(what.ids())) {
            wrong.add("%s consumed %s, published was %s".formatted(pair, what.ids(), published));
        }
        if (place.quarantined() != null) {
            wrong.add(pair + " is quarantined: " + place.quarantined());
        }
        if (place.watermark() != null
                && publishedTo(reader, stream, place.watermark()).size() > what.ids().size()) {
            wrong.add(
                    "%s lacks what is older than its watermark %s"
                            .formatted(pair, place.watermark()));
        }
        return wrong;
    }

    private List<UUID> publishedTo(SimulatedNode reader, String stream, Instant before) {
        return published.getOrDefault(stream, List.of()).stream()
                .filter(
                        each ->
                                reader.observer
                                        || each.recipient() == null
                                        || each.recipient().equals(reader.stream))
                .filter(each -> each.time().isBefore(before))
                .map(Published::id)
                .toList();
    }

    private Map<String, Consumed> of(SimulatedNode reader) {
        return consumed.computeIfAbsent(reader.stream, _ -> new LinkedHashMap<>());
    }

    private List<UUID> ids(SimulatedNode reader, String stream) {
        return ids.computeIfAbsent(reader.stream + " of " + stream, _ -> new ArrayList<>());
    }

    /** What it published and what it consumed since the last look. */
    private void look(SimulatedNode node) {
        List<Published> known = published.computeIfAbsent(node.stream, _ -> new ArrayList<>());
        node.jdbc.query(
                "select id, recipient, time from journal where position > ? order by position",
                row -> {
                    Timestamp time = row.getTimestamp(3);
                    known.add(
                            new Published(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    time.toInstant()));
                },
                known.size());
        node.jdbc.query(
                "select at, stream, text::uuid from consumed where at > ? order by at",
                row -> {
                    read.put(node.stream, row.getLong(1));
                    ids(node, row.getString(2)).add(row.getObject(3, UUID.class));
                },
                read.getOrDefault(node.stream, 0L));
        for (Subscription each : node.subscriptions.all()) {
            of(node).put(each.stream(), new Consumed(each, ids(node, each.stream())));
        }
    }

    private long headOf(String stream) {
        return simulation.nodes.get(stream).journal.head().position();
    }
}
