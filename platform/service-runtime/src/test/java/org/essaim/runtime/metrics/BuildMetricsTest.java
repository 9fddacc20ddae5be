package org.essaim.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

/** A metric says which build runs. */
class BuildMetricsTest {

    @Test
    void it_bears_the_version_and_the_commit() {
        Properties written = new Properties();
        written.putAll(Map.of("version", "1.2.0", "commit", "0a1b2c3"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("build", new BuildProperties(written));
        assertThat(read(beans)).containsExactly(BuildMetrics.RUNNING.reads(1, "1.2.0", "0a1b2c3"));
    }

    @Test
    void what_nobody_packaged_is_unknown() {
        assertThat(read(new StaticListableBeanFactory()))
                .containsExactly(BuildMetrics.RUNNING.reads(1, "unknown", "unknown"));
    }

    private static List<MetricSample> read(StaticListableBeanFactory beans) {
        return new BuildMetrics(beans.getBeanProvider(BuildProperties.class)).read();
    }
}
