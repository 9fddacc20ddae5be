package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.sbom.Advisory;
import org.essaim.manifests.sbom.Image;
import org.essaim.manifests.sbom.Library;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * No library of an image is known to be vulnerable: by the list that is kept here, and by a dump of
 * OSV where an operator has one, {@code -Dessaim.osv=FILE_OR_FOLDER} (decision 0066).
 */
class VulnerabilitiesTest {

    private static final List<String> IMAGES = Image.ALL;

    private static final Path KEPT =
            Kustomize.root().resolve("quality/manifests/src/test/resources/advisories.json");

    @ParameterizedTest
    @FieldSource("IMAGES")
    @Night
    void no_library_is_known_to_be_vulnerable(String service) throws IOException {
        List<Library> libraries = Image.of(service).libraries();
        List<String> vulnerable = new ArrayList<>();
        for (Advisory advisory : advisories()) {
            libraries.stream()
                    .filter(advisory::affects)
                    .forEach(each -> vulnerable.add(each + " has " + advisory.id()));
        }
        assertThat(vulnerable).isEmpty();
    }

    /** A scan that finds nothing proves nothing: it has to find each of these where it is. */
    @TestFactory
    Stream<DynamicTest> each_advisory_is_found_where_it_begins_and_not_where_it_is_fixed()
            throws IOException {
        return Advisory.read(KEPT).stream()
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> isFound(each)));
    }

    @Test
    void a_version_before_the_release_comes_before_it() {
        Library candidate = new Library("org.springframework.boot", "spring-boot", "4.0.6-RC1", "");
        Library milestone =
                new Library("org.apache.tomcat.embed", "tomcat-embed-core", "11.0.0-M9", "");
        assertThat(kept("CVE-2026-40976").affects(candidate)).isTrue();
        assertThat(kept("CVE-2025-24813").affects(milestone)).isTrue();
    }

    @Test
    void a_dump_is_read_from_a_zip_file_and_what_was_withdrawn_is_left_out(@TempDir Path folder)
            throws IOException {
        Path dump = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dump))) {
            for (Advisory each : Advisory.read(KEPT).subList(0, 2)) {
                zip.putNextEntry(new ZipEntry(each.id() + ".json"));
                zip.write(each.json().toString().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("GHSA-0.json"));
            zip.write("{\"id\": \"GHSA-0\", \"withdrawn\": \"2026-01-01T00:00:00Z\"}".getBytes());
        }
        assertThat(Advisory.read(dump).stream().map(Advisory::id))
                .containsExactlyInAnyOrder("CVE-2022-1471", "CVE-2023-43642");
    }

    private static void isFound(Advisory advisory) {
        for (JsonNode affected : advisory.json().path("affected")) {
            for (JsonNode event : affected.at("/ranges/0/events")) {
                Map.Entry<String, JsonNode> only = event.properties().iterator().next();
                assertThat(advisory.affects(library(affected, only.getValue().asText())))
                        .as(event.toString())
                        .isEqualTo(only.getKey().equals("introduced"));
            }
        }
    }

    private static Library library(JsonNode affected, String version) {
        String name = affected.at("/package/name").asText();
        String[] parts =
                affected.at("/package/ecosystem").asText().equals("npm")
                        ? new String[] {"org.webjars.npm", name}
                        : name.split(":");
        return new Library(parts[0], parts[1], version, "");
    }

    private static Advisory kept(String id) {
        try {
            return Advisory.read(KEPT).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Advisory> advisories() throws IOException {
        List<Advisory> all = new ArrayList<>(Advisory.read(KEPT));
        String dump = System.getProperty("essaim.osv", "");
        if (!dump.isEmpty()) {
            all.addAll(Advisory.read(Path.of(dump)));
        }
        return all;
    }
}
