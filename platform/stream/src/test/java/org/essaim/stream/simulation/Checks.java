package org.essaim.stream.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.stream.Subscription;

/** What must hold of a history, at any time and at its end. */
final class Checks {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Simulation simulation;

    Checks(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * What was taken in is the beginning of what was told, each once and in order; and nothing that
     * is older than a watermark is missing.
     */
    List<String> atAnyTime() {
        List<String> wrong = new ArrayList<>();
        for (SimulatedNode hearer : simulation.nodes.values()) {
            for (Subscription each : hearer.subscriptions.all()) {
                wrong.addAll(between(simulation.nodes.get(each.stream()), hearer, each));
            }
        }
        return wrong;
    }

    boolean hasConverged() {
        return simulation.nodes.values().stream().allMatch(this::hasHeardAndIsHeard);
    }

    List<String> atTheEnd() {
        List<String> wrong = atAnyTime();
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
        }
        return wrong;
    }

    private boolean hasHeardAndIsHeard(SimulatedNode node) {
        return acknowledged(node) == headOf(node.stream)
                && node.subscriptions.all().stream()
                        .allMatch(each -> each.position() == headOf(each.stream()));
    }

    private long acknowledged(SimulatedNode node) {
        return node.journal.progress().acknowledged();
    }

    private List<String> between(SimulatedNode teller, SimulatedNode hearer, Subscription place) {
        List<String> wrong = new ArrayList<>();
        List<UUID> heard = hearer.heard(teller.stream);
        List<UUID> told = teller.toldTo(hearer, END_OF_TIME);
        String pair = hearer.stream + " of " + teller.stream;
        if (heard.size() > told.size() || !told.subList(0, heard.size()).equals(heard)) {
            wrong.add("%s took in %s, told was %s".formatted(pair, heard, told));
        }
        if (place.quarantined() != null) {
            wrong.add(pair + " is quarantined: " + place.quarantined());
        }
        if (place.watermark() != null
                && teller.toldTo(hearer, place.watermark()).size() > heard.size()) {
            wrong.add(
                    "%s lacks what is older than its watermark %s"
                            .formatted(pair, place.watermark()));
        }
        return wrong;
    }

    private long headOf(String stream) {
        return simulation.nodes.get(stream).journal.head().position();
    }
}
