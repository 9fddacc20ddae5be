package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples for readers, run as they stand, with programs that know nothing of us. */
@ExtendWith(RunningFederation.Given.class)
@WhenInterfacesChange
class ReadingExamplesTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final String STREAM = "division." + DIVISION;
    private static final Path EXAMPLES = LauncherProcess.HOME.resolve("docs/examples");

    @TempDir Path folder;

    /** It gives up after ten seconds without a message, which a busy machine may take to begin. */
    @Test
    void the_console_consumer_prints_a_topic(RunningFederation federation) throws IOException {
        bringConsole();
        Eventually.passes(
                () ->
                        assertThat(console(federation, "essaim.centre.v1").output())
                                .contains("ce_type:division.admitted.v1")
                                .contains("ce_type:control.heartbeat.v1")
                                .contains("ce_position:1,")
                                .doesNotContain("Authorization"));
    }

    @Test
    void each_message_is_read_once_and_adds_up_to_the_centres_figures(RunningFederation federation)
            throws IOException {
        read(federation);
        List<String> first = messages();
        read(federation);

        assertThat(first).hasSizeGreaterThan(100);
        assertThat(messages())
                .startsWith(first.toArray(String[]::new))
                .extracting(ReadingExamplesTest::position)
                .doesNotHaveDuplicates();
        Eventually.passes(
                () -> {
                    read(federation);
                    assertThat(spendingByDuckDb())
                            .isEqualTo(spendingByTheCentre(federation))
                            .hasSize(3);
                });
    }

    /** A redaction deletes everything on the topic, which begins again at position 1. */
    @Test
    @Rule("R100")
    void a_topic_that_begins_again_adds_only_what_is_new(RunningFederation federation)
            throws IOException {
        read(federation);
        String digest = lastOf("initiative.spent.v1").at("/data/label").asString();
        federation.post(
                DIVISION,
                "volunteer",
                "/api/v1/texts/" + digest + "/redaction",
                "{\"reason\": \"Un nom\"}");

        Eventually.passes(
                () -> {
                    read(federation);
                    assertThat(lastOf("text.redacted.v1").at("/data/text").asString())
                            .isEqualTo(digest);
                });

        String topic = "essaim." + STREAM + ".v1";
        Eventually.passes(() -> assertThat(beginning(federation, topic)).isPositive());
        read(federation);
        assertThat(messages()).extracting(ReadingExamplesTest::position).doesNotHaveDuplicates();
    }

    private static String position(String message) {
        JsonNode read = JsonMapper.shared().readTree(message);
        return read.path("stream").asString() + " " + read.path("position").asLong();
    }

    private JsonNode lastOf(String type) {
        try {
            return messages().stream()
                    .map(JsonMapper.shared()::readTree)
                    .filter(each -> each.path("stream").asString().equals(STREAM))
                    .filter(each -> each.path("type").asString().equals(type))
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new AssertionError("there is no " + type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first offset that the topic still has. */
    private static long beginning(RunningFederation federation, String topic) {
        TopicPartition read = new TopicPartition(topic, 0);
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(
                        federation.settings(),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            return consumer.beginningOffsets(List.of(read)).get(read);
        }
    }

    private void bringConsole() throws IOException {
        Path tool = folder.resolve("kafka-console-consumer.sh");
        Files.writeString(
                tool,
                """
                #!/bin/sh
                exec '%s' -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
                    -Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider -cp '%s' \
                    org.apache.kafka.tools.consumer.ConsoleConsumer "$@"
                """
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin/java"),
                                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }

    private NodePrograms.Outcome console(RunningFederation federation, String topic) {
        return NodePrograms.run(
                folder,
                List.of(
                        "env",
                        "PATH=" + folder + ":" + System.getenv("PATH"),
                        EXAMPLES.resolve("console.sh").toString(),
                        federation.reader().toString(),
                        topic));
    }

    private void read(RunningFederation federation) {
        NodePrograms.Outcome read =
                NodePrograms.run(
                        folder,
                        List.of(
                                System.getenv().getOrDefault("PYTHON", "/usr/bin/python3"),
                                EXAMPLES.resolve("read.py").toString(),
                                federation.reader().toString(),
                                "messages.jsonl"));
        assertThat(read.exit()).as("%s", read.output()).isZero();
    }

    private List<String> messages() throws IOException {
        return Files.readAllLines(folder.resolve("messages.jsonl"));
    }

    private Map<String, String> spendingByDuckDb() {
        NodePrograms.Outcome outcome =
                NodePrograms.script(folder, "query.mjs", EXAMPLES.resolve("spending.sql"));
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        return JsonMapper.shared()
                .readTree(outcome.last())
                .valueStream()
                .collect(
                        Collectors.toMap(
                                each -> each.path("division").asString(),
                                each ->
                                        "%d cents, %d half-days"
                                                .formatted(
                                                        each.path("cents").asLong(),
                                                        each.path("half_days").asLong())));
    }

    private static Map<String, String> spendingByTheCentre(RunningFederation federation) {
        JsonNode funding =
                new ServiceClient(federation.tokens()::of)
                        .get(
                                URI.create(federation.run().root("centre") + "/api/v1/funding"),
                                "controller.centre",
                                "centre");
        return funding.path("items")
                .valueStream()
                .filter(each -> cents(each.path("spent")) > 0)
                .collect(
                        Collectors.toMap(
                                each -> each.path("division").asString(),
                                each ->
                                        "%d cents, %d half-days"
                                                .formatted(
                                                        cents(each.path("spent"))
                                                                - cents(each.path("reversed")),
                                                        each.at("/spent/halfDays").asLong()
                                                                - each.at("/reversed/halfDays")
                                                                        .asLong())));
    }

    private static long cents(JsonNode amount) {
        return new BigDecimal(amount.path("euros").asString()).movePointRight(2).longValueExact();
    }
}
