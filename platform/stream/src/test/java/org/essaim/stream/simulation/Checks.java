package org.essaim.stream.simulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.stream.Subscription;

/**
 * What must hold of a history, at any time and at its end. What a step may have changed is looked
 * at after it; at the end all of it is read once more, so that nothing changed unseen.
 */
final class Checks {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Simulation simulation;
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, Map<String, Heard>> heard = new HashMap<>();
    private final Map<String, List<UUID>> ids = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();

    Checks(Simulation simulation) {
        this.simulation = simulation;
    }

    private record Told(UUID id, String recipient, Instant time) {}

    private record Heard(Subscription place, List<UUID> ids) {}

    /**
     * What was taken in is the beginning of what was told, each once and in order; and nothing that
     * is older than a watermark is missing.
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
        for (SimulatedNode hearer : simulation.nodes.values()) {
            of(hearer)
                    .forEach(
                            (stream, what) -> {
                                if (hearer == acted || stream.equals(acted.stream)) {
                                    wrong.addAll(between(stream, hearer, what));
                                }
                            });
        }
        wrong.addAll(simulation.lives.wrongAt(acted));
        return wrong;
    }

    boolean hasConverged() {
        return simulation.nodes.values().stream().allMatch(this::hasHeardAndIsHeard);
    }

    List<String> atTheEnd() {
        told.clear();
        heard.clear();
        ids.clear();
        read.clear();
        List<String> wrong = new ArrayList<>(ofAll());
        for (SimulatedNode hearer : simulation.nodes.values()) {
            for (Subscription each : hearer.subscriptions.all()) {
                if (each.position() != headOf(each.stream())) {
                    wrong.add(
                            "%s has %s up to %d of %d"
                                    .formatted(
                                            hearer.stream,
                                            each.stream(),
                                            each.position(),
                                            headOf(each.stream())));
                }
            }
            long unheard = hearer.journal.head().position() - acknowledged(hearer);
            if (wrong.isEmpty() && unheard > 0) {
                wrong.add(hearer.stream + " does not know that it was heard: " + unheard);
            }
            if (wrong.isEmpty() && !isDone(hearer)) {
                wrong.add(hearer.stream + " has not done all that there is to do");
            }
        }
        if (wrong.isEmpty()) {
            wrong.addAll(simulation.lives.wrongAtTheEnd());
        }
        return wrong;
    }

    private boolean hasHeardAndIsHeard(SimulatedNode node) {
        return acknowledged(node) == headOf(node.stream)
                && node.subscriptions.all().stream()
                        .allMatch(each -> each.position() == headOf(each.stream()))
                && isDone(node);
    }

    private boolean isDone(SimulatedNode node) {
        return node.life.isIdle() && node.hasWrittenAnew() && node.hasListenedTo(simulation.broker);
    }

    private long acknowledged(SimulatedNode node) {
        return node.journal.progress().acknowledged();
    }

    private List<String> between(String stream, SimulatedNode hearer, Heard what) {
        List<String> wrong = new ArrayList<>();
        if (what.ids().size() > toldTo(hearer, stream, END_OF_TIME).size()) {
            look(simulation.nodes.get(stream)); // it may have told more while its relay was frozen
        }
        List<UUID> told = toldTo(hearer, stream, END_OF_TIME);
        Subscription place = what.place();
        String pair = hearer.stream + " of " + stream;
        if (what.ids().size() > told.size()
                || !told.subList(0, what.ids().size()).equals(what.ids())) {
            wrong.add("%s took in %s, told was %s".formatted(pair, what.ids(), told));
        }
        if (place.quarantined() != null) {
            wrong.add(pair + " is quarantined: " + place.quarantined());
        }
        if (place.watermark() != null
                && toldTo(hearer, stream, place.watermark()).size() > what.ids().size()) {
            wrong.add(
                    "%s lacks what is older than its watermark %s"
                            .formatted(pair, place.watermark()));
        }
        return wrong;
    }

    private List<UUID> toldTo(SimulatedNode hearer, String stream, Instant before) {
        return told.getOrDefault(stream, List.of()).stream()
                .filter(
                        each ->
                                hearer.onlooker
                                        || each.recipient() == null
                                        || each.recipient().equals(hearer.stream))
                .filter(each -> each.time().isBefore(before))
                .map(Told::id)
                .toList();
    }

    private Map<String, Heard> of(SimulatedNode hearer) {
        return heard.computeIfAbsent(hearer.stream, _ -> new LinkedHashMap<>());
    }

    private List<UUID> ids(SimulatedNode hearer, String stream) {
        return ids.computeIfAbsent(hearer.stream + " of " + stream, _ -> new ArrayList<>());
    }

    /** What it told and what it heard since the last look. */
    private void look(SimulatedNode node) {
        List<Told> known = told.computeIfAbsent(node.stream, _ -> new ArrayList<>());
        node.jdbc.query(
                "select id, recipient, time from journal where position > ? order by position",
                row -> {
                    Timestamp time = row.getTimestamp(3);
                    known.add(
                            new Told(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    time.toInstant()));
                },
                known.size());
        node.jdbc.query(
                "select at, stream, text::uuid from heard where at > ? order by at",
                row -> {
                    read.put(node.stream, row.getLong(1));
                    ids(node, row.getString(2)).add(row.getObject(3, UUID.class));
                },
                read.getOrDefault(node.stream, 0L));
        for (Subscription each : node.subscriptions.all()) {
            of(node).put(each.stream(), new Heard(each, ids(node, each.stream())));
        }
    }

    private long headOf(String stream) {
        return simulation.nodes.get(stream).journal.head().position();
    }
}
