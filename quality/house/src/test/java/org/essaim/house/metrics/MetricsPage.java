package org.essaim.house.metrics;

import module java.base;

import org.essaim.house.source.Project;
import org.essaim.runtime.metrics.Metric;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** The page for those who watch, made of the metrics that stand in the code. */
public final class MetricsPage {

    private static final String HEAD =
            """
            # What is measured

            Written from the code by a test; do not edit. Every service exports these at
            `/actuator/prometheus`, to a token with the role `metrics` or an operator's, beside what
            Spring Boot measures of requests, memory and connections. They are read once a
            minute (`essaim.metrics.every`); one that cannot be read is gone, and
            `essaim_readings_age_seconds` grows. Alerts are in
            [rules.yaml](../deploy/kubernetes/platform/monitoring/rules.yaml), dashboards beside.

            A host (decision 0091) shows those of all its divisions on one page, without a token at
            its management port, to which no route leads. Each bears its division as `service`, and
            `essaim_host_services` counts the divisions that run, start or have failed.

            | metric | labels | meaning |
            | --- | --- | --- |
            """;

    private MetricsPage() {}

    public static String text() {
        return all().stream().map(MetricsPage::row).collect(Collectors.joining("", HEAD, ""));
    }

    /** Every metric of any service, by name. */
    public static List<Metric> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((_, _) -> true);
        return scanner.findCandidateComponents("org.essaim").stream()
                .map(found -> found.getBeanClassName())
                .filter(name -> name.endsWith("Metrics") || name.endsWith("Sampler"))
                .filter(name -> Project.sourceOf(name).isPresent())
                .flatMap(MetricsPage::in)
                .sorted(Comparator.comparing(Metric::name))
                .toList();
    }

    private static Stream<Metric> in(String name) {
        Class<?> type = ClassUtils.resolveClassName(name, null);
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Metric.class)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(MetricsPage::value);
    }

    private static Metric value(Field field) {
        try {
            field.setAccessible(true);
            return (Metric) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s |\n"
                .formatted(metric.exported(), String.join(", ", metric.labels()), metric.meaning());
    }
}
