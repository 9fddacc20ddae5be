package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two processes of one division's service: both take commands, one relays, either may be killed.
 */
@Night
class TwoReplicasTest {

    private static final String DIVISION = "two-replicas";
    private static final String STREAM = "division.two-replicas";
    private static final int CLIENTS = 4;
    private static final int LAUNCHES_EACH = 40;

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final AtomicReference<List<ReplicaProcess>> alive = new AtomicReference<>();
    private final CountDownLatch halfWay = new CountDownLatch(CLIENTS * LAUNCHES_EACH / 2);

    @Test
    @Rule({"R66", "R97"})
    @Fault({1, 5, 17})
    void killing_the_one_that_relays_loses_nothing_and_doubles_nothing() throws Exception {
        List<String> settings = settings(SigningKeyFile.fresh());
        try (ReplicaProcess one = ReplicaProcess.start("one", database, settings)) {
            try (ReplicaProcess two = ReplicaProcess.start("two", database, settings)) {
                one.awaitUp();
                two.awaitUp();
                alive.set(List.of(one, two));
                Eventually.holds("one of them relays", () -> leader() != null);
                try (ExecutorService people = Executors.newFixedThreadPool(CLIENTS)) {
                    List<Future<Integer>> launching = new ArrayList<>();
                    for (int client = 0; client < CLIENTS; client++) {
                        launching.add(people.submit(launches(client)));
                    }
                    assertThat(halfWay.await(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isTrue();
                    String killed = killLeader(one, two);
                    for (Future<Integer> launched : launching) {
                        assertThat(launched.get()).isEqualTo(LAUNCHES_EACH);
                    }
                    Eventually.holds("the other relays", () -> isOther(leader(), killed));
                }
                assertEachLaunchedOnce();
                assertToldOnceInOrder();
            }
        }
    }

    private List<String> settings(SigningKeyFile key) {
        return List.of(
                "--essaim.division=" + DIVISION,
                "--essaim.stream=" + STREAM,
                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                "--essaim.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--essaim.signing.key-file=" + key.path());
    }

    /** Each through either replica in turn, again with its key wherever no answer came. */
    private Callable<Integer> launches(int client) {
        String token = TestIssuer.shared().token("p" + client, DIVISION, "employee");
        return () -> {
            int launched = 0;
            for (int i = 0; i < LAUNCHES_EACH; i++) {
                String initiative = "i" + client + "-" + i;
                int attempt = i;
                int answer = 0;
                while (answer != 201) {
                    List<ReplicaProcess> now = alive.get();
                    answer =
                            now.get(attempt++ % now.size())
                                    .post("/initiatives", launch(initiative), token, initiative);
                    assertThat(answer / 100).as("never refused").isNotEqualTo(4);
                }
                launched++;
                halfWay.countDown();
            }
            return launched;
        };
    }

    private static String launch(String initiative) {
        return """
               {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                "trial":"a form","launchedOn":"%s"}
               """
                .formatted(initiative, BusinessDay.of(Instant.now()));
    }

    private String killLeader(ReplicaProcess one, ReplicaProcess two) {
        String leader = leader();
        ReplicaProcess killed = one.name().equals(leader) ? one : two;
        killed.kill();
        alive.set(List.of(killed == one ? two : one));
        return leader;
    }

    private static boolean isOther(String leader, String killed) {
        return leader != null && !leader.equals(killed);
    }

    /** Whose connection holds the relay's lock; null where nobody's does. */
    private String leader() {
        return jdbc.sql(
                        """
                        select a.application_name
                          from pg_locks l join pg_stat_activity a using (pid)
                         where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                           and (l.classid::bigint << 32 | l.objid::bigint)
                             = hashtextextended(:lock, 0)
                        """)
                .param("lock", "essaim.relay." + STREAM)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void assertEachLaunchedOnce() {
        int launches = CLIENTS * LAUNCHES_EACH;
        assertThat(count("count(*)")).isEqualTo(launches);
        assertThat(count("count(distinct aggregate_id)")).isEqualTo(launches);
    }

    private int count(String what) {
        return jdbc.sql(
                        "select %s from domain_event where type = 'initiative.launched'"
                                .formatted(what))
                .query(Integer.class)
                .single();
    }

    private void assertToldOnceInOrder() {
        Eventually.holds(
                "everything is journalled and sent",
                () -> published("initiative.launched.v1") == CLIENTS * LAUNCHES_EACH && isSent());
        Map<Long, String> journal = new TreeMap<>();
        jdbc.sql("select position, id::text from journal")
                .query((row, _) -> journal.put(row.getLong(1), row.getString(2)))
                .list();
        assertThat(journal.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, journal.size()).boxed().toList());
        assertThat(onTheTopic()).isEqualTo(journal);
    }

    private int published(String type) {
        return jdbc.sql("select count(*) from journal where type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }

    private boolean isSent() {
        return jdbc.sql(
                        """
                        select sent = position from journal_relay join journal_head using (stream)
                        """)
                .query(Boolean.class)
                .single();
    }

    /** By position; a record that was sent twice is the same one. */
    private Map<Long, String> onTheTopic() {
        Map<Long, String> received = new TreeMap<>();
        TopicPartition own = new TopicPartition("essaim." + STREAM + ".v1", 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        broker.superuserClient(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(own));
            consumer.seekToBeginning(List.of(own));
            long end = consumer.endOffsets(List.of(own)).get(own);
            while (consumer.position(own) < end) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    Header position = each.headers().lastHeader("ce_position");
                    if (position != null) {
                        String id = new String(each.headers().lastHeader("ce_id").value());
                        String before =
                                received.put(Long.valueOf(new String(position.value())), id);
                        assertThat(before).isIn(null, id);
                    }
                }
            }
        }
        return received;
    }
}
