package org.essaim.manifests.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What a service is told through its environment has to be something that it listens to. */
public final class Told {

    /** The variables of the page that is generated from the configuration classes. */
    private static final Pattern OURS = Pattern.compile("(?m)<br>`(ESSAIM_[A-Z_]+)`");

    /** Those whose name goes on: what is handed through to another library. */
    private static final List<String> OPEN = List.of("ESSAIM_KAFKA_PROPERTIES_");

    /** Spring Boot's own, looked up in its reference when they were put in. */
    private static final Set<String> OF_SPRING =
            Set.of(
                    "SERVER_PORT",
                    "SERVER_SHUTDOWN",
                    "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE",
                    "SPRING_DATASOURCE_URL",
                    "SPRING_DATASOURCE_USERNAME",
                    "SPRING_DATASOURCE_PASSWORD",
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_LIVENESS_INCLUDE",
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE",
                    "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT");

    private static final Set<String> OF_THE_SYSTEM = Set.of("LC_ALL");

    private Told() {}

    /** Every variable of every pod means something to it. */
    public static Stream<String> variables(Rendered rendered) {
        Stream<String> whole =
                Configurations.ofServices(rendered)
                        .flatMap(
                                each ->
                                        unheard(each.labels("/data").keySet())
                                                .map(name -> each + ": nobody hears " + name));
        Stream<String> single =
                rendered.all("Deployment")
                        .flatMap(
                                each ->
                                        unheard(names(each))
                                                .map(name -> each + ": nobody hears " + name));
        return Stream.concat(whole, single);
    }

    /** Those to which no service listens. */
    public static Stream<String> unheard(Collection<String> variables) {
        Set<String> known = known();
        return variables.stream()
                .filter(name -> !known.contains(name))
                .filter(name -> OPEN.stream().noneMatch(name::startsWith));
    }

    private static Set<String> names(Manifest deployment) {
        return Manifest.each(deployment.at("/spec/template/spec/containers/0/env"))
                .map(each -> each.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
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
