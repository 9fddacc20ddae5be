package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.essaim.testkit.AccessTable;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A name stands in one table of its division; once erased it stands nowhere. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgottenNameTest {

    /** In nobody's test but this one. */
    private static final String NAME = "Quadrifoglio";

    private static final String INTRODUCTION = "{\"name\": \"Zo\u00e9 %s\"}".formatted(NAME);
    private static final String PEOPLE = "/people?person=zoe&person=nobody";
    private static final PostgresDatabase DATABASE = PostgresServer.freshDatabase();

    private static RunningDivision zoe;

    @BeforeAll
    static void she_gives_her_name_and_works() {
        RunningDivision division =
                RunningDivision.start(
                        DATABASE,
                        "quartier",
                        "--essaim.subscriptions=",
                        "--essaim.kafka.bootstrap-servers="
                                + KafkaBroker.sharedOpen().bootstrapServers(),
                        "--essaim.signing.key-file=" + SigningKeyFile.fresh().path(),
                        "--logging.level.org.essaim=DEBUG",
                        "--logging.level.org.springframework.web=DEBUG",
                        "--logging.level.org.springframework.jdbc=DEBUG");
        zoe = division.as("zoe", "employee", "operator");
        assertThat(zoe.put("/people/me", INTRODUCTION, "Idempotency-Key", "k1").status())
                .isEqualTo(200);
        assertThat(
                        zoe.post(
                                        "/initiatives",
                                        """
                                        {"initiative": "hers", "title": "A+",
                                         "kind": "PROTOTYPE", "irritant": "waiting",
                                         "trial": "a form", "launchedOn": "2022-01-01"}
                                        """)
                                .status())
                .isEqualTo(201);
        Eventually.holds("all was published", ForgottenNameTest::allIsPublished);
    }

    @AfterAll
    static void stop() {
        zoe.close();
    }

    @Test
    @Order(1)
    @Rule("R100")
    void colleagues_read_it_and_it_stands_in_the_one_table() {
        RunningDivision bob = zoe.as("bob");
        assertThat(bob.get("/people/zoe").text("name")).isEqualTo("Zo\u00e9 " + NAME);
        assertThat(bob.get("/people/zoe").header("Cache-Control")).contains("no-store");
        assertThat(bob.get(PEOPLE).body()).hasSize(1);
        assertThat(bob.get("/people/bob").status()).isEqualTo(404);
        assertThat(Dump.of(DATABASE).tablesThatHold(NAME)).containsExactly("person_name");
        assertThat(exportsThatHold(NAME)).isNotEmpty().allMatch(path -> path.startsWith("/people"));
    }

    @Test
    @Order(2)
    @Rule("R100")
    void nobody_erases_it_but_she_and_an_operator() {
        assertThat(zoe.as("bob", "employee", "volunteer").delete("/people/zoe").status())
                .isEqualTo(403);
        assertThat(zoe.as("bob").delete("/people/me").status()).isEqualTo(204);
        assertThat(zoe.get("/people/me").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    @Rule("R100")
    void erased_it_stands_in_no_table_topic_log_or_export(CapturedOutput log) {
        String unfit = "{\"name\": \"%s\\u0007\"}".formatted(NAME);
        assertThat(zoe.put("/people/me", unfit, "Idempotency-Key", "k2").status()).isEqualTo(400);

        assertThat(zoe.delete("/people/me").status()).isEqualTo(204);

        assertThat(zoe.get("/people/zoe").status()).isEqualTo(404);
        assertThat(Dump.of(DATABASE).tablesThatHold("zoe")).contains("domain_event", "journal");
        assertThat(Dump.of(DATABASE).tablesThatHold(NAME)).isEmpty();
        assertThat(topic()).contains("zoe", "initiative.launched").doesNotContain(NAME);
        assertThat(exportsThatHold("zoe")).isNotEmpty();
        assertThat(exportsThatHold(NAME)).isEmpty();
        assertThat(log.getAll()).contains("PUT \"/api/v1/people/me\"").doesNotContain(NAME);
    }

    @Test
    @Order(4)
    @Rule("R100")
    void an_old_request_brings_it_not_back_but_a_new_one_is_a_new_consent() {
        var old = zoe.put("/people/me", INTRODUCTION, "Idempotency-Key", "k1");
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text("rule")).isEqualTo("R100");
        assertThat(Dump.of(DATABASE).tablesThatHold(NAME)).isEmpty();

        assertThat(zoe.put("/people/me", INTRODUCTION, "Idempotency-Key", "k3").status())
                .isEqualTo(200);
        assertThat(zoe.as("olga", "operator").delete("/people/zoe").status()).isEqualTo(204);
        assertThat(Dump.of(DATABASE).tablesThatHold(NAME)).isEmpty();
    }

    @Test
    @Order(4)
    void a_name_is_entered_with_a_key_and_has_letters() {
        assertThat(zoe.put("/people/me", INTRODUCTION).status()).isEqualTo(400);
        assertThat(zoe.put("/people/me", "{\"name\": \" \"}", "Idempotency-Key", "k4").status())
                .isEqualTo(400);
    }

    private static boolean allIsPublished() {
        zoe.settle();
        JsonNode journal = zoe.get("/freshness").body().get("journal");
        return journal.get("sent").asLong() > 0 && journal.get("sent").equals(journal.get("head"));
    }

    /** Every answer to reading that the division gives, in each of its forms. */
    private static List<String> exportsThatHold(String text) {
        return AccessTable.of("The micro-incubator").rows().stream()
                .filter(row -> row.method().equals("GET") && row.path().startsWith("/api/v1/"))
                .map(row -> row.path().substring("/api/v1".length()))
                .map(path -> path.equals("/people") ? PEOPLE : path)
                .map(path -> path.replace("{initiative}", "hers").replaceAll("\\{.*?}", "zoe"))
                .filter(
                        path ->
                                Stream.of("application/json", "text/csv", "application/jsonl")
                                        .map(form -> zoe.text(path, form))
                                        .anyMatch(answer -> answer.contains(text)))
                .toList();
    }

    /** Keys, headers and values of all that this division published. */
    private static String topic() {
        Map<String, Object> client =
                Map.of("bootstrap.servers", KafkaBroker.sharedOpen().bootstrapServers());
        TopicPartition own = new TopicPartition("essaim.division.quartier.v1", 0);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client, bytes, bytes)) {
            consumer.assign(List.of(own));
            consumer.seekToBeginning(List.of(own));
            long end = consumer.endOffsets(List.of(own)).get(own);
            StringBuilder published = new StringBuilder();
            while (consumer.position(own) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(one -> published.append(text(one)));
            }
            return published.toString();
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> one) {
        return Stream.concat(
                        Stream.of(one.key(), one.value()),
                        Stream.of(one.headers().toArray()).map(header -> header.value()))
                .filter(bytes -> bytes != null)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }
}
