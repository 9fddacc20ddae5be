package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.essaim.local.identity.Tokens;
import org.essaim.local.running.LauncherProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The sample as {@code ./run} shows it, started for the first test that asks for it and stopped
 * after the last of all: no test may need that another has not been there.
 *
 * @param state its folder
 */
record RunningFederation(Path state, LauncherProcess run) implements AutoCloseable {

    /** Gives it to whichever test has a parameter of its type. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningFederation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RunningFederation.class, _ -> start());
        }
    }

    private static RunningFederation start() {
        try {
            Path state = Files.createTempDirectory("federation");
            RunningFederation started =
                    new RunningFederation(state, LauncherProcess.start(state, List.of()));
            started.run.awaitLine("Ctrl-C stops everything");
            return started;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The settings of its reader. */
    Path reader() {
        return state.resolve("reader.properties");
    }

    Properties settings() {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(reader())) {
            settings.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings;
    }

    /**
     * What its reader reads on these topics, up to where they end now; of all, where none is named.
     */
    List<ConsumerRecord<String, byte[]>> records(String... topics) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<String> wanted =
                    topics.length > 0 ? List.of(topics) : consumer.listTopics().keySet();
            List<TopicPartition> partitions =
                    wanted.stream().map(topic -> new TopicPartition(topic, 0)).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(read::add);
            }
        }
        return read;
    }

    /** Sent to a division by one of its people, and taken there. */
    void post(String division, String role, String path, String body) {
        String token = tokens().of(role + "." + division, "division." + division);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(run.root(division) + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of its demo people. */
    Tokens tokens() {
        try {
            return run.tokens();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        run.close();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
