package org.essaim.local.federation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.essaim.local.CannotRunException;
import org.essaim.local.screen.Screen;

/**
 * Waits until everyone has heard everything: every journal sent, every reader at its head, every
 * processor done, and all of it unchanged when asked again.
 */
public final class Convergence {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Members members;
    private final Screen screen;

    public Convergence(Members members, Screen screen) {
        this.members = members;
        this.screen = screen;
    }

    /**
     * @throws CannotRunException with what is still behind, after the limit; or at once for a dead
     *     letter or a stream that is quarantined, because waiting is no cure
     */
    public void await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Map<String, Long> before = Map.of();
        while (true) {
            Look look = look();
            if (look.waits().isEmpty() && look.heads().equals(before)) {
                requireNone(look.faults());
                return;
            }
            before = look.waits().isEmpty() ? look.heads() : Map.of();
            if (System.nanoTime() > deadline) {
                look.faults().forEach(screen::line);
                throw new CannotRunException(
                        "not converged after %d s: %s"
                                .formatted(limit.toSeconds(), String.join("; ", look.waits())));
            }
            screen.progress(
                    look.waits().isEmpty()
                            ? "everyone has heard everything; looking once more"
                            : "waiting for " + look.waits().size() + " to catch up");
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What one round of questions found. */
    private record Look(Map<String, Long> heads, List<String> waits, List<String> faults) {}

    private Look look() {
        List<Freshness> all = new ArrayList<>();
        List<String> waits = new ArrayList<>();
        for (Service service : members.all()) {
            try {
                all.add(Freshness.read(members.client().get(service, "api/v1/freshness")));
            } catch (IOException silent) {
                waits.add(service.title() + " does not answer");
            }
        }
        return judge(all, waits);
    }

    private static Look judge(List<Freshness> all, List<String> waits) {
        Map<String, Long> heads = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Freshness each : all) {
            heads.put(each.stream(), each.head());
            waits.addAll(each.waits());
            faults.addAll(each.faults());
        }
        for (Freshness reader : all) {
            for (String stream : read(reader, heads)) {
                long applied = reader.positions().getOrDefault(stream, 0L);
                if (applied < heads.get(stream)) {
                    waits.add(
                            "%s has applied %d of %d of %s"
                                    .formatted(
                                            reader.stream(), applied, heads.get(stream), stream));
                }
            }
        }
        return new Look(heads, waits, faults);
    }

    /** Reporting reads everyone, the centre every division, a division the centre. */
    private static List<String> read(Freshness reader, Map<String, Long> heads) {
        return heads.keySet().stream()
                .filter(stream -> !stream.equals(reader.stream()))
                .filter(stream -> !stream.equals(Service.REPORTING))
                .filter(
                        stream ->
                                !reader.stream().startsWith("division.")
                                        || stream.equals(Service.CENTRE))
                .toList();
    }

    private static void requireNone(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new CannotRunException("something was put aside: " + String.join("; ", faults));
        }
    }
}
