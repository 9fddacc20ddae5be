package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data of a running federation, read with the library of those who specify it. */
@ExtendWith(RunningFederation.Given.class)
@WhenInterfacesChange
class DataPackageTest {

    private static final String ROOT = "/open-data/v1/";

    @TempDir Path folder;

    @Test
    void every_row_of_every_table_is_as_the_package_says(RunningFederation federation) {
        JsonNode found = read(federation.run().root("reporting") + ROOT + "datapackage.json");

        assertThat(failures(found)).isEmpty();
        assertThat(found.path("rows").propertyNames())
                .hasSizeGreaterThan(15)
                .contains("divisions", "initiatives", "entries", "stops");
        assertThat(found.path("rows").path("divisions").asInt()).isGreaterThan(2);
        assertThat(found.path("rows").path("entries").asInt()).isGreaterThan(100);
    }

    /**
     * The archive stands for itself; a day that is none and an initiative that is nowhere are seen.
     */
    @Test
    void a_row_that_is_not_as_the_package_says_is_found(RunningFederation federation)
            throws IOException, InterruptedException {
        unpack(federation.run().root("reporting") + ROOT + "essaim.zip");
        assertThat(failures(read("datapackage.json"))).isEmpty();

        replaceFirst("entries.csv", "\\d{4}-\\d{2}-\\d{2}", "someday");
        replaceFirst("initiatives.csv", "\ncaisse-des-familles,", "\nnowhere,");
        assertThat(failures(read("datapackage.json")))
                .anyMatch(each -> each.startsWith("entries: ") && each.contains("someday"))
                .anyMatch(each -> each.startsWith("initiatives: "));
    }

    private JsonNode read(String described) {
        NodePrograms.Outcome outcome = NodePrograms.script(folder, "datapackage.mjs", described);
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        return JsonMapper.shared().readTree(outcome.last());
    }

    private static List<String> failures(JsonNode found) {
        return found.path("failures").valueStream().map(JsonNode::asString).toList();
    }

    private void unpack(String archive) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient();
                ZipInputStream zip =
                        new ZipInputStream(
                                http.send(
                                                HttpRequest.newBuilder(URI.create(archive)).build(),
                                                HttpResponse.BodyHandlers.ofInputStream())
                                        .body())) {
            ZipEntry each;
            while ((each = zip.getNextEntry()) != null) {
                Path file = folder.resolve(each.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private void replaceFirst(String file, String pattern, String by) throws IOException {
        Path there = folder.resolve(file);
        String before = Files.readString(there);
        assertThat(before).containsPattern(pattern);
        Files.writeString(there, before.replaceFirst(pattern, by));
    }
}
