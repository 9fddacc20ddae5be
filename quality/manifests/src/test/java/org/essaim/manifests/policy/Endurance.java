package org.essaim.manifests.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.essaim.manifests.policy.Check.require;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What takes long, and is neither killed nor stopped meanwhile. */
public final class Endurance {

    /** What deploy/runbooks/upgrade.md says of a migration. */
    public static final Duration LONGEST_MIGRATION = Duration.ofMinutes(30);

    private static final String CONTAINER = "/spec/template/spec/containers/0";
    private static final int SEGMENT_MIB = 16;
    private static final int HOURS = 24;
    private static final int BUSY_HOURS = 8;

    /** What PostgreSQL keeps by itself between two checkpoints, its {@code max_wal_size}. */
    private static final int KEPT_MIB = 1_024;

    private Endurance() {}

    /** A pod that migrates its database first is given the time, and so is its roll-out. */
    static Stream<String> migrations(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each -> {
                            String probe = CONTAINER + "/startupProbe/";
                            long start =
                                    each.at(probe + "periodSeconds").asLong()
                                            * each.at(probe + "failureThreshold").asLong();
                            long longest = LONGEST_MIGRATION.toSeconds();
                            return Stream.concat(
                                    require(start >= longest, each, "is killed while it migrates"),
                                    require(
                                            each.at("/spec/progressDeadlineSeconds").asLong()
                                                    > start,
                                            each,
                                            "is called failed while it migrates"));
                        });
    }

    /**
     * The log that a database cannot archive for a day fits on its volume, with what its divisions
     * write; what a standby that is away needs is less.
     */
    static Stream<String> daysWithoutStore(Rendered rendered) {
        return rendered.databases()
                .filter(Endurance::isArchived)
                .flatMap(
                        each -> {
                            long volume = mebibytes(each.text("/spec/walStorage/size"));
                            long slots =
                                    mebibytes(
                                            each.text(
                                                    "/spec/postgresql/parameters/"
                                                            + "max_slot_wal_keep_size"));
                            return Stream.concat(
                                    require(
                                            aDay(rendered, each) + KEPT_MIB <= volume,
                                            each,
                                            "its log fills its volume within a day"),
                                    require(
                                            slots > 0 && 2 * slots <= volume,
                                            each,
                                            "a standby that is away fills the volume"));
                        });
    }

    private static boolean isArchived(Manifest database) {
        return Manifest.each(database.at("/spec/plugins"))
                .anyMatch(each -> each.path("isWALArchiver").asBoolean());
    }

    /** MiB of log: a segment each time that one is begun, and what is written in busy hours. */
    private static long aDay(Rendered rendered, Manifest database) {
        long divisions =
                rendered.all("Database")
                        .filter(each -> each.namespace().equals(database.namespace()))
                        .count();
        return HOURS * atRest(database)
                + BUSY_HOURS * Math.max(1, divisions) * figure("in a busy hour");
    }

    /** MiB of log an hour where nobody does anything. */
    public static long atRest(Manifest database) {
        String timeout = database.text("/spec/postgresql/parameters/archive_timeout");
        return SEGMENT_MIB * Duration.ofHours(1).dividedBy(duration(timeout));
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

    private static Duration duration(String text) {
        return Duration.parse("PT" + text.replace("min", "m"));
    }

    private static long mebibytes(String size) {
        Matcher parts = Pattern.compile("(\\d+)(Mi|MB|Gi|GB)").matcher(size);
        if (!parts.matches()) {
            return 0;
        }
        return Long.parseLong(parts.group(1)) * (parts.group(2).startsWith("G") ? 1_024 : 1);
    }
}
