package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Every environment variable of a service has to be a property that it knows. */
public final class EnvironmentVariables {

    /** The variables of the page that is generated from the configuration classes. */
    private static final Pattern OURS = Pattern.compile("(?m)<br>`(ESSAIM_[A-Z_]+)`");

    /** Prefixes of what is passed on to a library. */
    private static final List<String> OPEN = List.of("ESSAIM_KAFKA_PROPERTIES_");

    /** Spring Boot's own, as its reference names them. */
    private static final Set<String> OF_SPRING =
            Set.of(
                    "SERVER_ADDRESS",
                    "SERVER_PORT",
                    "SERVER_SHUTDOWN",
                    "SERVER_SSL_BUNDLE",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_KEYSTORE_CERTIFICATE",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_KEYSTORE_PRIVATEKEY",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_RELOADONUPDATE",
                    "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE",
                    "SPRING_DATASOURCE_URL",
                    "SPRING_DATASOURCE_USERNAME",
                    "SPRING_DATASOURCE_PASSWORD",
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_LIVENESS_INCLUDE",
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE",
                    "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT");

    private static final Set<String> OF_THE_SYSTEM = Set.of("LC_ALL", "JAVA_TOOL_OPTIONS");

    private EnvironmentVariables() {}

    /** Every variable of every pod is a known property. */
    static void variables(Rendered rendered, Offences found) {
        for (Manifest each : Configurations.ofServices(rendered)) {
            unknown(each.labels("/data").keySet())
                    .forEach(name -> found.add(each, "no property is named " + name));
        }
        for (Manifest each : rendered.list("Deployment")) {
            Set<String> names = Configurations.names(each, Workloads.CONTAINER + "/env");
            unknown(names).forEach(name -> found.add(each, "no property is named " + name));
        }
    }

    /** Those that are no property of a service. */
    public static Stream<String> unknown(Collection<String> variables) {
        Set<String> known = known();
        return variables.stream()
                .filter(name -> !known.contains(name))
                .filter(name -> OPEN.stream().noneMatch(name::startsWith));
    }

    private static Set<String> known() {
        try {
            String page = Files.readString(Kustomize.root().resolve("docs/configuration.md"));
            Set<String> known = new TreeSet<>(OF_SPRING);
            known.addAll(OF_THE_SYSTEM);
            OURS.matcher(page).results().forEach(match -> known.add(match.group(1)));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
