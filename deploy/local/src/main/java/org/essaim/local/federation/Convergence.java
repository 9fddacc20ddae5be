package org.essaim.local.federation;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.screen.Screen;
import org.springframework.web.client.RestClientException;

/**
 * Waits until all services agree: every journal is published, every inbox has ingested it, every
 * event processor has caught up, and a second look finds the same.
 */
public record Convergence(Services services, Screen screen) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    /**
     * @throws CannotRunException after the limit, with what is still behind; or as soon as all have
     *     caught up but for a dead letter or a quarantined stream, which waiting does not cure
     */
    public void await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Map<String, Long> before = Map.of();
        while (true) {
            Look look = look();
            if (look.pending().isEmpty() && look.heads().equals(before)) {
                requireNone(look.faults());
                return;
            }
            before = look.pending().isEmpty() ? look.heads() : Map.of();
            if (System.nanoTime() > deadline) {
                look.faults().forEach(screen::line);
                throw new CannotRunException(
                        "not converged after %d s: %s"
                                .formatted(limit.toSeconds(), String.join("; ", look.pending())));
            }
            screen.progress(
                    look.pending().isEmpty()
                            ? "all services have caught up; checking once more"
                            : "waiting: %d of %d services have caught up"
                                    .formatted(
                                            services.all().size() - look.behind().size(),
                                            services.all().size()));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Look look() {
        List<Freshness> all = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        Set<String> behind = new TreeSet<>();
        for (Service service : services.all()) {
            try {
                all.add(Freshness.read(services.client().get(service, "api/v1/freshness")));
            } catch (RestClientException silent) {
                pending.add(service.title() + " does not answer");
                behind.add(service.stream());
            }
        }
        return compare(all, pending, behind);
    }

    private static Look compare(List<Freshness> all, List<String> pending, Set<String> behind) {
        Map<String, Long> heads = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Freshness each : all) {
            heads.put(each.stream(), each.head());
            pending.addAll(each.pending());
            if (!each.pending().isEmpty()) {
                behind.add(each.stream());
            }
            faults.addAll(each.faults());
        }
        for (Freshness reader : all) {
            for (String stream : read(reader, heads)) {
                long applied = reader.positions().getOrDefault(stream, 0L);
                if (applied < heads.get(stream)) {
                    behind.add(reader.stream());
                    pending.add(
                            "%s has ingested %d of %d records of %s"
                                    .formatted(
                                            reader.stream(), applied, heads.get(stream), stream));
                }
            }
        }
        return new Look(heads, pending, behind, faults);
    }

    /** Reporting reads all others, the centre every division, a division the centre. */
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
            throw new CannotRunException(
                    "not everything could be processed: " + String.join("; ", faults));
        }
    }

    /**
     * What one look at all services found.
     *
     * @param behind the streams of the services that have not caught up
     */
    private record Look(
            Map<String, Long> heads,
            List<String> pending,
            Set<String> behind,
            List<String> faults) {}
}
