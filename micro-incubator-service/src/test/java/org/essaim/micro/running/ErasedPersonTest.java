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
import org.essaim.testkit.Gate;
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

/** Who somebody is stands in one table of their division; once erased it stands nowhere. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Rule("R100")
@Gate
class ErasedPersonTest {

    /** In nobody's test but this one: what she is called, and what her provider calls her. */
    private static final String NAME = "Quadrifoglio";

    private static final String SUBJECT = "trifolium@provider.example";

    private static final String INTRODUCTION =
            "{\"name\": \"\u00c9lo\u00efse %s\"}".formatted(NAME);
    private static final PostgresDatabase DATABASE = PostgresServer.migratedDatabase();

    private static RunningDivision zoe;
    private static RunningDivision bob;
    private static String id;

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
                        "--logging.level.org.springframework.security=DEBUG",
                        "--logging.level.org.springframework.jdbc=DEBUG");
        zoe = division.asStranger(SUBJECT, "employee", "operator");
        bob = division.as("bob", "employee", "operator");
        id = zoe.get("/people/me").text("person");
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
        Eventually.holds("all was published", ErasedPersonTest::allIsPublished);
    }

    @AfterAll
    static void stop() {
        zoe.close();
    }

    @Test
    @Order(1)
    void her_id_is_random_and_all_that_events_and_messages_hold() {
        assertThat(UUID.fromString(id).version()).isEqualTo(4);
        assertThat(Dump.of(DATABASE).tablesThatHold(id)).contains("domain_event", "journal");
        assertThat(topic()).contains(id, "initiative.launched").doesNotContain(NAME, SUBJECT);
        for (String secret : List.of(NAME, SUBJECT)) {
            assertThat(Dump.of(DATABASE).tablesThatHold(secret)).containsExactly("person");
        }
    }

    @Test
    @Order(1)
    void colleagues_find_her_by_any_word_of_her_name_and_an_answer_is_not_kept() {
        for (String sought : List.of("elo", "\u00c9LO", "quadri", "elo\u00efse quadrifoglio")) {
            assertThat(found(sought)).as(sought).containsExactly(id);
        }
        assertThat(found("loise")).isEmpty();
        assertThat(bob.post("/people/search", "{\"name\": \"q\"}").status()).isEqualTo(400);
        assertThat(bob.get("/people/" + id).text("name")).endsWith(NAME);
        assertThat(bob.get("/people/" + id).header("Cache-Control")).contains("no-store");
        assertThat(bob.get("/people?person=bob&person=" + id).body().get("items")).hasSize(1);
        assertThat(exportsThatHold(NAME)).isNotEmpty().allMatch(path -> path.startsWith("/people"));
        assertThat(exportsThatHold(SUBJECT)).isEmpty();
    }

    @Test
    @Order(1)
    void who_is_named_is_picked_from_the_directory_or_a_guest_entered_there() {
        String guest = bob.post("/people/guests", "").text("id");
        String hers = "/initiatives/hers";
        for (String unknown : List.of("Marie Dupont", SUBJECT.replace('@', '-'))) {
            var answer = zoe.post(hers + "/ownership", "{\"to\": \"" + unknown + "\"}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("unknown-person");
        }
        assertThat(zoe.post(hers + "/ownership", "{\"to\": \"nobody\"}").status()).isEqualTo(400);
        assertThat(zoe.post(hers + "/team/nobody", member()).status()).isEqualTo(400);
        assertThat(zoe.post(hers + "/team/" + guest, member()).status()).isEqualTo(201);
        assertThat(zoe.post(hers + "/team/" + id, member()).status()).isEqualTo(201);
        assertThat(bob.get("/people/" + guest).body().path("name").asString("")).isEmpty();
    }

    @Test
    @Order(2)
    void nobody_erases_her_but_herself_and_an_operator() {
        RunningDivision dan = bob.as("dan", "employee", "volunteer");
        assertThat(dan.delete("/people/" + id).status()).isEqualTo(403);
        assertThat(dan.delete("/people/me").status()).isEqualTo(204);
        assertThat(zoe.get("/people/me").text("name")).endsWith(NAME);
    }

    @Test
    @Order(3)
    void erased_she_stands_in_no_table_topic_log_or_export(CapturedOutput log) {
        String unfit = "{\"name\": \"%s\\u0007\"}".formatted(NAME);
        assertThat(zoe.put("/people/me", unfit, "Idempotency-Key", "k2").status()).isEqualTo(400);

        assertThat(zoe.delete("/people/me").status()).isEqualTo(204);

        assertThat(bob.get("/people/" + id).status()).isEqualTo(404);
        assertThat(found("quadri")).isEmpty();
        assertThat(Dump.of(DATABASE).tablesThatHold(id)).contains("domain_event", "journal");
        for (String secret : List.of(NAME, SUBJECT)) {
            assertThat(Dump.of(DATABASE).tablesThatHold(secret)).isEmpty();
            assertThat(exportsThatHold(secret)).isEmpty();
        }
        assertThat(topic()).contains(id).doesNotContain(NAME, SUBJECT);
        assertThat(log.getAll())
                .contains("PUT \"/api/v1/people/me\"")
                .doesNotContain(NAME, SUBJECT);
    }

    @Test
    @Order(4)
    void an_old_request_brings_her_not_back_and_whoever_comes_again_is_somebody_new() {
        var old = zoe.put("/people/me", INTRODUCTION, "Idempotency-Key", "k1");
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text("rule")).isEqualTo("R100");
        assertThat(Dump.of(DATABASE).tablesThatHold(NAME)).isEmpty();
        String again = zoe.get("/people/me").text("person");
        assertThat(again).isNotEqualTo(id);
        assertThat(zoe.post("/initiatives/hers/ownership", "{\"to\": \"bob\"}").status())
                .as("what was hers is no longer")
                .isEqualTo(409);

        assertThat(zoe.put("/people/me", INTRODUCTION, "Idempotency-Key", "k3").status())
                .isEqualTo(200);
        assertThat(zoe.as("olga", "operator").delete("/people/" + again).status()).isEqualTo(204);
        for (String secret : List.of(NAME, SUBJECT)) {
            assertThat(Dump.of(DATABASE).tablesThatHold(secret)).isEmpty();
        }
    }

    @Test
    @Order(5)
    void a_name_is_entered_with_a_key_and_has_letters() {
        assertThat(zoe.put("/people/me", INTRODUCTION).status()).isEqualTo(400);
        assertThat(zoe.put("/people/me", "{\"name\": \" \"}", "Idempotency-Key", "k4").status())
                .isEqualTo(400);
    }

    private static List<String> found(String sought) {
        return bob.post("/people/search", "{\"name\": \"%s\"}".formatted(sought))
                .body()
                .get("items")
                .valueStream()
                .map(each -> each.get("person").asString())
                .toList();
    }

    private static String member() {
        return "{\"role\": \"PRODUCT_LEAD\", \"namedOn\": \"2022-01-01\"}";
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
                .map(path -> path.equals("/people") ? "/people?person=" + id : path)
                .map(path -> path.replace("{initiative}", "hers").replaceAll("\\{.*?}", id))
                .filter(
                        path ->
                                Stream.of("application/json", "text/csv", "application/jsonl")
                                        .map(form -> bob.text(path, form))
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
