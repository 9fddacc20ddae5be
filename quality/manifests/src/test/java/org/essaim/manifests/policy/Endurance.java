package org.essaim.manifests.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What takes long, and is neither killed nor stopped meanwhile. */
public final class Endurance {

    /** What deploy/runbooks/upgrade.md says of a migration. */
    public static final Duration LONGEST_MIGRATION = Duration.ofMinutes(30);

    private static final String PARAMETERS = "/spec/postgresql/parameters/";
    private static final int SEGMENT_MIB = 16;
    private static final int HOURS = 24;
    private static final int BUSY_HOURS = 8;

    /** What PostgreSQL keeps by itself between two checkpoints, its {@code max_wal_size}. */
    private static final int KEPT_MIB = 1_024;

    private Endurance() {}

    /** A pod that migrates its database first is given the time, and so is its roll-out. */
    static void migrations(Rendered rendered, Offences found) {
        String probe = Workloads.CONTAINER + "/startupProbe/";
        for (Manifest each : rendered.list("Deployment")) {
            long start =
                    each.at(probe + "periodSeconds").asLong()
                            * each.at(probe + "failureThreshold").asLong();
            found.unless(
                    start >= LONGEST_MIGRATION.toSeconds(), each, "is killed while it migrates");
            found.unless(
                    each.at("/spec/progressDeadlineSeconds").asLong() > start,
                    each,
                    "is called failed while it migrates");
        }
    }

    /**
     * The log that a database cannot archive for a day fits on its volume, with what its divisions
     * write; what a standby that is away needs is less.
     */
    static void daysWithoutStore(Rendered rendered, Offences found) {
        for (Manifest each : rendered.databases().filter(Endurance::isArchived).toList()) {
            long volume = mebibytes(each.text("/spec/walStorage/size"));
            long slots = mebibytes(each.text(PARAMETERS + "max_slot_wal_keep_size"));
            found.unless(
                    aDay(rendered, each) + KEPT_MIB <= volume,
                    each,
                    "its log fills its volume within a day");
            found.unless(
                    slots > 0 && 2 * slots <= volume,
                    each,
                    "a standby that is away fills the volume");
        }
    }

    private static boolean isArchived(Manifest database) {
        return database.each("/spec/plugins").anyMatch(it -> it.path("isWALArchiver").asBoolean());
    }

    /** MiB of log: a segment each time that one is begun, and what is written in busy hours. */
    private static long aDay(Rendered rendered, Manifest database) {
        long divisions = Math.max(1, rendered.beside(database, "Database").count());
        return HOURS * atRest(database) + BUSY_HOURS * divisions * figure("in a busy hour");
    }

    /** MiB of log an hour where nobody does anything. */
    public static long atRest(Manifest database) {
        String timeout = database.text(PARAMETERS + "archive_timeout").replace("min", "m");
        return SEGMENT_MIB * Duration.ofHours(1).dividedBy(Duration.parse("PT" + timeout));
    }

    /** What was measured, by how its row of docs/capacity.md begins. */
    public static long figure(String row) {
        try (Stream<String> page =
                Files.lines(Kustomize.root().resolve("docs/capacity.md"), UTF_8)) {
            return page.filter(line -> line.startsWith("| " + row))
                    .map(line -> line.replaceAll(".*\\| ([\\d,]+) \\|$", "$1").replace(",", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static long mebibytes(String size) {
        Matcher parts = Pattern.compile("(\\d+)(Mi|MB|Gi|GB)").matcher(size);
        if (!parts.matches()) {
            return 0;
        }
        return Long.parseLong(parts.group(1)) * (parts.group(2).startsWith("G") ? 1_024 : 1);
    }
}
