package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.sbom.Image;
import org.essaim.testkit.Night;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Nothing in a jar says when and where it was built, and it runs on any architecture. That two
 * builds are equal is for {@code deploy/release} to show (decision 0129).
 */
@Night
class JarsTest {

    private static final List<String> SERVICES = Image.ALL;
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final Pattern DAY =
            Pattern.compile("<project\\.build\\.outputTimestamp>(.*)Z</");

    private static final Pattern NATIVE = Pattern.compile("(?i)linux/([a-z0-9_]+)/[^/]+\\.so");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void every_entry_has_the_day_of_the_version(String service) throws IOException {
        Matcher day = DAY.matcher(Files.readString(Kustomize.root().resolve("pom.xml")));
        assertThat(day.find()).isTrue();
        LocalDateTime meant = LocalDateTime.parse(day.group(1));
        for (Map.Entry<String, byte[]> jar : ours(service).entrySet()) {
            List<ZipEntry> entries = List.copyOf(entries(jar.getValue(), _ -> false).keySet());
            assertThat(entries).as(jar.getKey()).isNotEmpty();
            assertThat(entries)
                    .as(jar.getKey())
                    .allMatch(
                            each ->
                                    each.getTimeLocal().equals(meant)
                                            || each.getLastModifiedTime()
                                                    .toInstant()
                                                    .equals(meant.toInstant(ZoneOffset.UTC)));
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void no_entry_names_the_folder_of_the_build_or_who_built(String service) throws IOException {
        List<String> local =
                List.of(Kustomize.root().toString(), System.getProperty("user.home") + "/");
        for (Map.Entry<String, byte[]> jar : ours(service).entrySet()) {
            entries(jar.getValue(), each -> !each.getName().startsWith(LIBRARIES))
                    .forEach(
                            (entry, content) ->
                                    assertThat(new String(content, StandardCharsets.ISO_8859_1))
                                            .as(jar.getKey() + ": " + entry.getName())
                                            .doesNotContain(local));
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void what_is_native_is_there_for_both_architectures(String service) throws IOException {
        Map<String, Set<String>> natives = new TreeMap<>();
        entries(Files.readAllBytes(Image.jar(service)), each -> each.getName().endsWith(".jar"))
                .forEach((library, content) -> collect(library, content, natives));
        assertThat(natives).isNotEmpty();
        assertThat(natives)
                .allSatisfy(
                        (library, architectures) ->
                                assertThat(architectures)
                                        .as(library)
                                        .contains("aarch64")
                                        .containsAnyOf("amd64", "x86_64"));
    }

    private static void collect(
            ZipEntry library, byte[] content, Map<String, Set<String>> natives) {
        for (ZipEntry each : entries(content, _ -> false).keySet()) {
            Matcher found = NATIVE.matcher(each.getName());
            if (found.find()) {
                natives.computeIfAbsent(library.getName(), _ -> new TreeSet<>())
                        .add(found.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The jar of a service, and those of this project that are in it. */
    private static Map<String, byte[]> ours(String service) throws IOException {
        byte[] jar = Files.readAllBytes(Image.jar(service));
        Map<String, byte[]> found = new LinkedHashMap<>();
        found.put(service, jar);
        Set<String> ours =
                Image.of(service).libraries().stream()
                        .filter(each -> each.isOurs())
                        .map(each -> LIBRARIES + each.file())
                        .collect(Collectors.toSet());
        entries(jar, each -> ours.contains(each.getName()))
                .forEach(
                        (entry, content) -> {
                            if (ours.contains(entry.getName())) {
                                found.put(entry.getName(), content);
                            }
                        });
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    /** All entries of a jar, with the content of those that are read. */
    private static Map<ZipEntry, byte[]> entries(byte[] jar, Predicate<ZipEntry> read) {
        Map<ZipEntry, byte[]> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                found.put(each, read.test(each) ? zip.readAllBytes() : new byte[0]);
            }
            return found;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
