package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A division that sends as much as it can, and one that sends what it has to say. */
@Gate
class SenderLimitsTest {

    private static final String HOSTILE = "division.hostile";
    private static final String HONEST = "division.honest";
    private static final int LITTLE = 100_000;
    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.startAnother();
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    @BeforeEach
    void usual_limits() {
        admit(SenderLimits.USUAL);
    }

    @Test
    @Rule("R97")
    void every_user_any_other_and_every_address_has_its_quotas() {
        Map<String, Double> ofAUser =
                Map.of("producer_byte_rate", 16_777_216.0, "request_percentage", 200.0);
        try (Admin admin = Admin.create(broker.superuserClient())) {
            assertThat(
                            BrokerAccess.answer(
                                    admin.describeClientQuotas(ClientQuotaFilter.all()).entities()))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    of(ClientQuotaEntity.USER, HOSTILE),
                                    ofAUser,
                                    of(ClientQuotaEntity.USER, HONEST),
                                    ofAUser,
                                    of(ClientQuotaEntity.USER, null),
                                    ofAUser,
                                    of(ClientQuotaEntity.IP, null),
                                    Map.of("connection_creation_rate", 100.0)));
        }
    }

    @Test
    @Rule("R97")
    void who_is_limited_further_by_somebody_else_is_admitted_all_the_same() {
        ClientQuotaEntity hostile = of(ClientQuotaEntity.USER, HOSTILE);
        try (Admin admin = Admin.create(broker.superuserClient())) {
            consumerRate(admin, hostile, 1_000_000.0);
            admit(SenderLimits.USUAL);
            assertThat(
                            BrokerAccess.answer(
                                    admin.describeClientQuotas(ClientQuotaFilter.all()).entities()))
                    .extractingByKey(hostile)
                    .isEqualTo(
                            Map.of(
                                    "producer_byte_rate", 16_777_216.0,
                                    "request_percentage", 200.0,
                                    "consumer_byte_rate", 1_000_000.0));
            consumerRate(admin, hostile, null);
            Eventually.holds(
                    "the broker has forgotten it",
                    () ->
                            !BrokerAccess.answer(
                                            admin.describeClientQuotas(ClientQuotaFilter.all())
                                                    .entities())
                                    .get(hostile)
                                    .containsKey("consumer_byte_rate"));
        }
    }

    /**
     * @param bytes a second; null for as many as it likes
     */
    private static void consumerRate(Admin admin, ClientQuotaEntity user, Double bytes) {
        BrokerAccess.answer(
                admin.alterClientQuotas(
                                List.of(
                                        new ClientQuotaAlteration(
                                                user,
                                                List.of(
                                                        new ClientQuotaAlteration.Op(
                                                                "consumer_byte_rate", bytes)))))
                        .all());
    }

    @Test
    @Rule("R97")
    void who_sends_faster_than_its_rate_is_held_back() {
        admit(new SenderLimits(LITTLE, 200, 100, Long.MAX_VALUE));
        try (KafkaProducer<byte[], byte[]> hostile = producer(HOSTILE);
                KafkaProducer<byte[], byte[]> honest = producer(HONEST)) {
            for (int n = 0; n < 12; n++) {
                send(hostile, HOSTILE, LITTLE);
            }
            send(honest, HONEST, 1);

            assertThat(longestThrottle(hostile)).isPositive();
            assertThat(longestThrottle(honest)).isZero();
        }
    }

    @Test
    @Night
    @Rule("R97")
    void who_connects_anew_for_each_record_waits_for_its_turn() {
        admit(new SenderLimits(LITTLE, 200, 2, Long.MAX_VALUE));
        long begin = System.nanoTime();

        for (int n = 0; n < 20; n++) {
            try (KafkaProducer<byte[], byte[]> fresh = producer(HOSTILE)) {
                send(fresh, HOSTILE, 1);
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    @Rule("R97")
    void who_fills_its_budget_may_not_write_any_more_even_where_connected() {
        SenderLimits limits = new SenderLimits(1_000 * LITTLE, 200, 100, 5 * LITTLE);
        try (KafkaProducer<byte[], byte[]> hostile = producer(HOSTILE);
                KafkaProducer<byte[], byte[]> honest = producer(HONEST);
                BrokerUsers users = new BrokerUsers(TestAccess.superuser(broker), limits)) {
            send(honest, HONEST, 1);
            for (int n = 0; n < 6; n++) {
                send(hostile, HOSTILE, LITTLE);
            }

            assertThat(users.enforceBudgets()).containsExactly(HOSTILE);

            assertThatThrownBy(() -> send(hostile, HOSTILE, 1))
                    .isInstanceOf(TopicAuthorizationException.class);
            send(honest, HONEST, 1);

            admit(SenderLimits.USUAL);
            send(hostile, HOSTILE, 1);
        }
    }

    private static void admit(SenderLimits limits) {
        try (BrokerUsers users = new BrokerUsers(TestAccess.superuser(broker), limits)) {
            users.admit(
                    Map.of(
                            TestAccess.rights(HOSTILE),
                            TestAccess.password(HOSTILE),
                            TestAccess.rights(HONEST),
                            TestAccess.password(HONEST)));
        }
    }

    private static ClientQuotaEntity of(String type, String name) {
        return new ClientQuotaEntity(Collections.singletonMap(type, name));
    }

    private static KafkaProducer<byte[], byte[]> producer(String stream) {
        return new KafkaProducer<>(
                TestAccess.of(broker, stream).client(Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> by, String stream, int bytes) {
        BrokerAccess.answer(
                by.send(new ProducerRecord<>(StreamNames.topic(stream), new byte[bytes])));
    }

    private static double longestThrottle(KafkaProducer<byte[], byte[]> producer) {
        return producer.metrics().values().stream()
                .filter(each -> each.metricName().name().equals("produce-throttle-time-max"))
                .mapToDouble(each -> (Double) each.metricValue())
                .max()
                .orElseThrow();
    }
}
