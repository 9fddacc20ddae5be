package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the streams, read by the parser of AsyncAPI and held against live records. */
@ExtendWith(RunningFederation.Given.class)
@WhenInterfacesChange
class AsyncApiTest {

    private static final Path DOCUMENT =
            LauncherProcess.HOME.resolve("docs/wire/asyncapi.json").toAbsolutePath();

    /** What readers of the version before know. */
    private static final Path EARLIER =
            LauncherProcess.HOME.resolve("quality/before/contract.json").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void the_parser_of_asyncapi_objects_to_nothing() {
        NodePrograms.Outcome outcome = NodePrograms.script(folder, "asyncapi.mjs", DOCUMENT);

        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }

    @Test
    void the_parser_of_asyncapi_objects_to_a_reference_that_leads_nowhere() throws IOException {
        Path broken = folder.resolve("asyncapi.json");
        Files.writeString(
                broken, Files.readString(DOCUMENT).replace("\"#/channels/centre\"", "\"#/none\""));

        assertThat(NodePrograms.script(folder, "asyncapi.mjs", broken).exit()).isNotZero();
    }

    /** Every topic, every header, every member, every hash, every signature. */
    @Test
    void every_record_is_what_the_document_says_and_the_version_before_reads_it(
            RunningFederation federation) {
        NodePrograms.Outcome outcome =
                NodePrograms.script(folder, "streams.mjs", DOCUMENT, federation.reader(), EARLIER);
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        JsonNode found = JsonMapper.shared().readTree(outcome.last());

        assertThat(found.path("failures").valueStream().map(JsonNode::asString)).isEmpty();
        assertThat(found.path("types").propertyNames())
                .contains(
                        "initiative.spent.v1",
                        "control.heartbeat.v1",
                        "control.acknowledgement.v1");
        assertThat(found.path("streams").propertyNames()).hasSize(4).contains("essaim.centre.v1");
        assertThat(found.path("streams").valueStream())
                .allSatisfy(
                        each -> {
                            assertThat(each.path("controls").asLong()).isPositive();
                            assertThat(each.path("messages").asLong()).isPositive();
                            assertThat(each.path("believed").asLong()).isPositive();
                            assertThat(each.path("readBefore").asLong()).isPositive();
                        });
    }
}
