package org.essaim.stream.link;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.TestNode;
import org.essaim.stream.link.Link.State;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everybody comes to the broker by a line that is slow, half open, cut, and sometimes well. {@code
 * -Dessaim.link=600} keeps it so for so many seconds.
 */
@Gate
class BadLinkTest {

    private static final int SECONDS = Overnight.times("essaim.link", 1, 4);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 96L << 20;

    private final Random random = new Random(Long.getLong("essaim.seed", 20));
    private final Link link = new Link();
    private final KafkaBroker broker = KafkaBroker.notYetStartedBehind(link.port());

    @BeforeEach
    void start() {
        link.leadTo(broker.port());
        broker.start();
    }

    @AfterEach
    void stop() {
        link.close();
        broker.stop();
    }

    @Test
    @Rule("R97")
    @Fault(value = 20, longer = "-Dessaim.link=600")
    void nothing_is_lost_on_a_bad_link_nothing_waits_for_it_and_memory_stays_bounded() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            publisher.reading(reader.stream).started();
            reader.started();
            long usedBefore = used();

            List<String> published = publishOnABadLink(publisher);
            assertThat(used() - usedBefore).isLessThan(MOST_BYTES);
            link.become(State.FLOWS);

            Eventually.holds(
                    "it catches up with " + published.size(),
                    () -> reader.of(publisher).position() == published.size());
            assertThat(reader.consumed()).isEqualTo(published);
            assertThat(reader.of(publisher).quarantined()).isNull();
        }
    }

    @Test
    @Night
    @Fault(value = 20, without = "awaiting the acknowledgement of each record")
    void what_is_on_the_link_is_lost_where_no_acknowledgement_is_awaited() throws Exception {
        Map<String, Object> careless = new HashMap<>(broker.superuserClient());
        careless.putAll(Map.of("acks", "0", "enable.idempotence", false, "linger.ms", 0));
        careless.putAll(Map.of("retries", 0, "max.block.ms", 500));
        try (Admin admin = Admin.create(broker.superuserClient())) {
            NewTopic topic = new NewTopic("careless", 1, (short) 1);
            admin.createTopics(List.of(topic)).all().get();
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(
                            careless, new ByteArraySerializer(), new ByteArraySerializer())) {
                sendTen(producer);
                Eventually.passes(() -> assertThat(records(admin)).isEqualTo(10));
                long before = bytesSent(producer);
                link.become(State.HALF_OPEN);
                sendTen(producer);
                long into = bytesSent(producer) - before;
                Eventually.holds("it is all on the line", () -> link.vanished() >= into);
                link.become(State.FLOWS);
            }

            assertThat(records(admin)).isEqualTo(10);
        }
    }

    /** What was published: a few messages, again and again, none of which may wait for the link. */
    private List<String> publishOnABadLink(TestNode publisher) {
        List<String> published = new ArrayList<>();
        Deque<State> eachOnce = new ArrayDeque<>(List.of(State.values()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (long change = 0; System.nanoTime() < end || !eachOnce.isEmpty(); ) {
            if (System.nanoTime() > change) {
                link.become(eachOnce.isEmpty() ? any() : eachOnce.pop());
                change = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(900));
            }
            String[] some = {
                "a" + published.size(), "b" + published.size(), "c" + published.size()
            };
            long before = System.nanoTime();
            publisher.publish(some);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
            published.addAll(List.of(some));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return published;
    }

    private State any() {
        return State.values()[random.nextInt(State.values().length)];
    }

    private static void sendTen(KafkaProducer<byte[], byte[]> producer) {
        for (int n = 0; n < 10; n++) {
            producer.send(new ProducerRecord<>("careless", text(n)));
        }
        producer.flush();
    }

    private static long bytesSent(KafkaProducer<byte[], byte[]> producer) {
        return producer.metrics().entrySet().stream()
                .filter(each -> each.getKey().group().equals("producer-metrics"))
                .filter(each -> each.getKey().name().equals("outgoing-byte-total"))
                .mapToLong(each -> ((Double) each.getValue().metricValue()).longValue())
                .sum();
    }

    private static byte[] text(int n) {
        return Integer.toString(n).getBytes(StandardCharsets.UTF_8);
    }

    private static long records(Admin admin) {
        TopicPartition all = new TopicPartition("careless", 0);
        ListOffsetsResultInfo end =
                admin.listOffsets(Map.of(all, OffsetSpec.latest()))
                        .partitionResult(all)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        return end.offset();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
