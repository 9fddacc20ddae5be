package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.sbom.Image;
import org.essaim.manifests.sbom.Library;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is in an image is written down inside it, file by file, under licences that a State can use
 * and in versions that stay what they are.
 */
class SbomTest {

    /** A test that is made of each image; their jars and bills are made by the build. */
    @ParameterizedTest
    @FieldSource("IMAGES")
    @Night
    @Retention(RetentionPolicy.RUNTIME)
    private @interface OfEachImage {}

    private static final List<String> IMAGES = Image.ALL;

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

    /** A version that may be another one tomorrow. */
    private static final Pattern MOVING =
            Pattern.compile("(?i).*snapshot.*|.*[\\[\\](,)].*|latest|release");

    private static final String ANY_NEWER_JDK = "<version>[25,)</version>";

    private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");

    @OfEachImage
    void every_library_has_a_usable_licence(String service) throws IOException {
        assertThat(withoutUsableLicence(Image.of(service).components())).isEmpty();
    }

    @OfEachImage
    void each_says_which_build_it_is_and_not_when(String service) throws IOException {
        assertThat(Image.build(service).stringPropertyNames())
                .contains("build.version", "build.commit")
                .doesNotContain("build.time");
    }

    @OfEachImage
    void the_bill_lists_what_is_in_the_jar_and_nothing_else(String service) throws IOException {
        Image image = Image.of(service);
        assertThat(image.libraries().stream().map(Library::file))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(image.files().keySet());
    }

    @OfEachImage
    void every_library_of_others_is_the_very_file_that_the_bill_says(String service)
            throws IOException {
        Image image = Image.of(service);
        assertThat(image.libraries())
                .filteredOn(library -> !library.isOurs())
                .allSatisfy(
                        library ->
                                assertThat(image.files().get(library.file()))
                                        .isEqualTo(library.sha256()));
    }

    @OfEachImage
    void no_version_is_one_that_moves(String service) throws IOException {
        assertThat(Image.of(service).libraries())
                .noneMatch(library -> MOVING.matcher(library.version()).matches());
    }

    @Test
    void no_version_of_the_build_is_one_that_moves() throws IOException {
        try (Stream<Path> files = Files.walk(Kustomize.root(), 3)) {
            List<String> versions = new ArrayList<>();
            for (Path pom : files.filter(each -> each.endsWith("pom.xml")).toList()) {
                VERSION.matcher(Files.readString(pom).replace(ANY_NEWER_JDK, ""))
                        .results()
                        .forEach(match -> versions.add(match.group(1)));
            }
            assertThat(versions)
                    .hasSizeGreaterThan(10)
                    .noneMatch(version -> MOVING.matcher(version).matches());
        }
    }

    /** Then the bill of the jar is that of all that the image adds to its base. */
    @Test
    void an_image_takes_nothing_from_outside_but_the_jar_and_its_options() throws IOException {
        List<String> lines =
                Files.readAllLines(Kustomize.root().resolve("deploy/images/Dockerfile"));
        assertThat(lines)
                .filteredOn(line -> line.matches("(COPY|ADD) .*") && !line.contains("--from=apart"))
                .flatExtracting(
                        line -> List.of(line.split(" ")).subList(1, line.split(" ").length - 1))
                .containsExactlyInAnyOrder(
                        "${SERVICE}/target/${SERVICE}-*-app.jar",
                        "deploy/images/java.options",
                        "deploy/images/train");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("RUN "))
                .isNotEmpty()
                .flatExtracting(line -> List.of(line.substring(4).split(" && ")))
                .allMatch(each -> each.matches("(java -Djarmode=tools .*|chmod .*|./train|rm .*)"));
    }

    private static List<String> withoutUsableLicence(List<JsonNode> components) {
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
}
