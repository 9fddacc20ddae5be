package org.essaim.manifests.sbom;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A known vulnerability, in the format of <a href="https://ossf.github.io/osv-schema/">OSV</a>.
 *
 * @param id such as {@code CVE-2026-45249}
 */
public record Advisory(String id, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Events of a range by what they mean; what is fixed is no longer affected, the last one is.
     */
    private static final Set<String> ENDS = Set.of("fixed", "last_affected");

    /** Of a file with one or with a list of them, or of a dump: a folder or a zip file of such. */
    public static List<Advisory> read(Path source) throws IOException {
        if (source.toString().endsWith(".zip")) {
            try (FileSystem zip = FileSystems.newFileSystem(source)) {
                return read(zip.getPath("/"));
            }
        }
        List<Advisory> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                JsonNode json = JSON.readTree(Files.readAllBytes(file));
                (json.isArray() ? json.valueStream() : Stream.of(json))
                        .filter(each -> !each.has("withdrawn"))
                        .map(each -> new Advisory(each.path("id").asText(), each))
                        .forEach(found::add);
            }
        }
        return found;
    }

    public boolean affects(Library library) {
        return json.path("affected")
                .valueStream()
                .filter(
                        each ->
                                library.isNamed(
                                        each.at("/package/ecosystem").asText(),
                                        each.at("/package/name").asText()))
                .anyMatch(each -> lists(each, library) || hasInRange(each, library));
    }

    private static boolean lists(JsonNode affected, Library library) {
        return affected.path("versions")
                .valueStream()
                .anyMatch(version -> version.asText().equals(library.version()));
    }

    private static boolean hasInRange(JsonNode affected, Library library) {
        ComparableVersion version = new ComparableVersion(library.version());
        return affected.path("ranges")
                .valueStream()
                .filter(range -> !range.path("type").asText().equals("GIT"))
                .anyMatch(range -> isIn(range.path("events"), version));
    }

    /** By the last event that is not after the version. */
    private static boolean isIn(JsonNode events, ComparableVersion version) {
        boolean affected = false;
        for (JsonNode event : events) {
            Map.Entry<String, JsonNode> only = event.properties().iterator().next();
            int order = version.compareTo(new ComparableVersion(only.getValue().asText()));
            if (only.getKey().equals("introduced") && order >= 0) {
                affected = true;
            }
            boolean isPast = only.getKey().equals("fixed") ? order >= 0 : order > 0;
            if (ENDS.contains(only.getKey()) && isPast) {
                affected = false;
            }
        }
        return affected;
    }
}
