package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples for readers, run as they stand, with programs that know nothing of us. */
@ExtendWith(RunningFederation.Given.class)
class ReadingExamplesTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final String STREAM = "division." + DIVISION;
    private static final Path EXAMPLES = LauncherProcess.HOME.resolve("docs/examples");

    @TempDir Path folder;

    @Test
    void the_console_consumer_prints_a_topic(RunningFederation federation) throws IOException {
        NodePrograms.Outcome printed = console(federation, "essaim.centre.v1");

        assertThat(printed.output())
                .contains("ce_type:division.admitted.v1")
                .contains("ce_type:control.heartbeat.v1")
                .contains("ce_position:1,")
                .doesNotContain("Authorization");
    }

    /** As its sinks read: by subscription, with offsets that it stores itself. */
    @Test
    @Rule("R97")
    void a_sink_of_kafka_connect_reads_with_settings_that_are_all_a_consumers_own(
            RunningFederation federation) throws IOException {
        Properties printed = new Properties();
        printed.load(new StringReader(connect(federation, "essaim.centre.v1")));
        Map<String, Object> consumers = new HashMap<>();
        printed.stringPropertyNames().stream()
                .filter(name -> name.startsWith("consumer.override."))
                .forEach(
                        name ->
                                consumers.put(
                                        name.substring("consumer.override.".length()),
                                        printed.getProperty(name)));
        assertThat(ConsumerConfig.configNames()).containsAll(consumers.keySet());
        assertThat(consumers).containsEntry("group.id", "reader.demo.connect");
        assertThat(printed.getProperty("topics")).isEqualTo("essaim.centre.v1");

        consumers.put("enable.auto.commit", "false");
        long last = offsetsOfNext(consumers).getLast();
        assertThat(offsetsOfNext(consumers).getFirst()).isGreaterThan(last);
    }

    private static List<Long> offsetsOfNext(Map<String, Object> settings) {
        List<Long> offsets = new ArrayList<>();
        settings.put("max.poll.records", 10);
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("essaim.centre.v1"));
            Eventually.passes(
                    () -> {
                        consumer.poll(Duration.ofSeconds(5))
                                .forEach(it -> offsets.add(it.offset()));
                        assertThat(offsets).isNotEmpty();
                    });
            consumer.commitSync();
        }
        return offsets;
    }

    private String connect(RunningFederation federation, String topic) {
        NodePrograms.Outcome printed =
                NodePrograms.run(
                        folder,
                        List.of(
                                EXAMPLES.resolve("connect.sh").toString(),
                                federation.reader().toString(),
                                topic));
        assertThat(printed.exit()).as("%s", printed.output()).isZero();
        return printed.output();
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
        redact(federation, digest);

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

    private static void redact(RunningFederation federation, String digest) throws IOException {
        String at = federation.run().root(DIVISION) + "/api/v1/texts/" + digest + "/redaction";
        String token = federation.tokens().of("volunteer." + DIVISION, STREAM);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(at))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"reason\": \"Un nom\"}"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isBetween(200, 204);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** The first offset that the topic still has. */
    private static long beginning(RunningFederation federation, String topic) {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(federation.reader())) {
            settings.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        TopicPartition read = new TopicPartition(topic, 0);
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            return consumer.beginningOffsets(List.of(read)).get(read);
        }
    }

    private NodePrograms.Outcome console(RunningFederation federation, String topic)
            throws IOException {
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
