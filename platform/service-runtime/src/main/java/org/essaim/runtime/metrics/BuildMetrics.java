package org.essaim.runtime.metrics;

import module java.base;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;

/**
 * Which build runs, so that a dashboard shows how far an upgrade has come, and an alert what it was
 * that began to fail.
 */
final class BuildMetrics implements MetricSource {

    static final Metric RUNNING =
            Metric.of(
                    "essaim.build.running",
                    "",
                    "1, with the version and the commit of what runs.",
                    "version",
                    "commit");

    private static final String UNKNOWN = "unknown";

    private final String version;
    private final String commit;

    BuildMetrics(ObjectProvider<BuildProperties> build) {
        Optional<BuildProperties> known = Optional.ofNullable(build.getIfAvailable());
        this.version = known.map(BuildProperties::getVersion).orElse(UNKNOWN);
        this.commit = known.map(each -> each.get("commit")).orElse(UNKNOWN);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(RUNNING);
    }

    @Override
    public List<MetricSample> read() {
        return List.of(RUNNING.reads(1, version, commit));
    }
}
