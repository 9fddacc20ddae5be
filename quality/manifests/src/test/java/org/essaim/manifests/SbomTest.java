package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.essaim.manifests.render.Kustomize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in an image is written down inside it, under licences that a State can use. */
class SbomTest {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final Set<String> USABLE =
            Set.of(
                    "Apache-2.0",
                    "0BSD",
                    "Unicode-3.0",
                    "MIT",
                    "Bouncy Castle Licence", // the MIT licence's text under another name
                    "MIT-0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "CC0-1.0",
                    "EPL-1.0",
                    "EPL-2.0",
                    "LGPL-2.1-only",
                    "LGPL-2.1-or-later",
                    "GPL-2.0-with-classpath-exception");

    /** Comes with the jar itself, not with the build's dependencies. */
    private static final String TOOLS = "spring-boot-jarmode-tools-";

    @ParameterizedTest
    @ValueSource(strings = {"incubator-service", "micro-incubator-service", "reporting-service"})
    void every_library_in_the_jar_is_listed_with_a_usable_licence(String service)
            throws IOException {
        try (ZipFile jar = new ZipFile(jar(service).toFile())) {
            JsonNode components = bill(jar).path("components");
            assertThat(libraries(jar))
                    .hasSizeGreaterThan(50)
                    .allMatch(library -> files(components).contains(library));
            assertThat(withoutUsableLicence(components)).isEmpty();
        }
    }

    private static List<String> withoutUsableLicence(JsonNode components) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : components) {
            Set<String> licences =
                    Stream.of("id", "name")
                            .flatMap(
                                    member ->
                                            each.path("licenses").findValuesAsText(member).stream())
                            .collect(Collectors.toSet());
            boolean ours = each.path("group").asText().equals("org.essaim");
            if (!ours && licences.stream().noneMatch(USABLE::contains)) {
                found.add(each.path("name").asText() + " " + each.path("licenses"));
            }
        }
        return found;
    }

    private static Set<String> libraries(ZipFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .filter(name -> !name.startsWith(TOOLS))
                .collect(Collectors.toSet());
    }

    private static Set<String> files(JsonNode components) {
        List<String> found = new ArrayList<>();
        components.forEach(
                each ->
                        found.add(
                                each.path("name").asText()
                                        + "-"
                                        + each.path("version").asText()
                                        + ".jar"));
        return Set.copyOf(found);
    }

    private static JsonNode bill(ZipFile jar) throws IOException {
        try (InputStream json =
                jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            return new ObjectMapper().readTree(json);
        }
    }

    private static Path jar(String service) throws IOException {
        Path target = Kustomize.root().resolve(service).resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-app.jar")) {
            return jars.iterator().next();
        }
    }
}
