package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worker of Kafka Connect reads with the settings that the example prints, and no right more. */
@ExtendWith(RunningFederation.Given.class)
@Night
class KafkaConnectTest {

    /** Nobody redacts there: its topic never begins again. */
    private static final String DIVISION = "caisse-des-familles";

    private static final String TOPIC = "essaim.division." + DIVISION + ".v1";
    private static final String IRRITANT =
            """
            {"category": "WAITING", "recurrence": "DAILY", "zone": "accueil",
             "hurts": "Le même dossier est demandé deux fois", "reportedOn": "%s"}
            """
                    .formatted(LocalDate.now());

    private static final Path EXAMPLE = LauncherProcess.HOME.resolve("docs/examples/connect.sh");

    @TempDir Path folder;

    @Test
    @Rule("R97")
    void a_sink_writes_each_record_once_and_goes_on_where_it_was(RunningFederation federation)
            throws IOException {
        Properties sink = sink("written.txt", printed(federation));
        long records = federation.records(TOPIC).size();
        try (ConnectWorker worker =
                ConnectWorker.start(folder, federation.settings(), List.of(sink))) {
            awaitMoreThan(records - 1, worker);
        }
        int before = written().size();
        try (ConnectWorker worker =
                ConnectWorker.start(folder, federation.settings(), List.of(sink))) {
            federation.post(DIVISION, "employee", "/api/v1/irritants", IRRITANT);
            awaitMoreThan(before, worker);
        }
        List<String> written = written();
        assertThat(written)
                .isEqualTo(
                        federation.records(TOPIC).stream()
                                .limit(written.size())
                                .map(KafkaConnectTest::asWritten)
                                .toList());
        assertThat(written).anyMatch(line -> line.contains("cents="));
    }

    /** Connect names the group of a sink after it, and no reader has a right to that. */
    @Test
    @Rule("R97")
    void a_sink_without_a_group_of_the_readers_own_is_refused(RunningFederation federation)
            throws IOException {
        Properties sink = sink("written.txt", printed(federation));
        sink.remove("consumer.override.group.id");
        try (ConnectWorker worker =
                ConnectWorker.start(folder, federation.settings(), List.of(sink))) {
            Eventually.holds(
                    "the broker refuses",
                    () ->
                            worker.output()
                                    .contains("Not authorized to access group: connect-essaim"));
        }
        assertThat(folder.resolve("written.txt")).isEmptyFile();
    }

    private void awaitMoreThan(long records, ConnectWorker worker) {
        Eventually.holds(
                "it has written more than %d records".formatted(records),
                () -> {
                    assertThat(worker.output()).doesNotContain("unrecoverable exception");
                    return written().size() > records;
                });
    }

    private List<String> written() {
        try {
            Path file = folder.resolve("written.txt");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What is printed, each setting of a consumer one that consumers know, and what is ours to add.
     */
    private Properties sink(String file, Properties printed) {
        assertThat(ConsumerConfig.configNames())
                .containsAll(
                        printed.stringPropertyNames().stream()
                                .filter(name -> name.startsWith("consumer.override."))
                                .map(name -> name.substring("consumer.override.".length()))
                                .toList());
        printed.setProperty(
                "connector.class", "org.apache.kafka.connect.file.FileStreamSinkConnector");
        printed.setProperty("file", folder.resolve(file).toString());
        return printed;
    }

    private Properties printed(RunningFederation federation) throws IOException {
        NodePrograms.Outcome outcome =
                NodePrograms.run(
                        folder, List.of(EXAMPLE.toString(), federation.reader().toString(), TOPIC));
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        Properties printed = new Properties();
        printed.load(new StringReader(outcome.output()));
        return printed;
    }

    /** As the sink writes what its converter made of JSON: a map, in Java's words. */
    private static String asWritten(ConsumerRecord<String, byte[]> record) {
        return String.valueOf(inJava(JsonMapper.shared().readTree(record.value())));
    }

    private static Object inJava(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> members = new HashMap<>();
            json.properties().forEach(each -> members.put(each.getKey(), inJava(each.getValue())));
            return members;
        }
        return json.isArray()
                ? json.valueStream().map(KafkaConnectTest::inJava).toList()
                : value(json);
    }

    private static String value(JsonNode json) {
        return json.isNull() ? null : json.asString();
    }
}
