package org.essaim.system;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * The least that brings a row from one database to another by a broker: it is inserted and
 * committed, sent, polled, upserted and committed.
 */
final class BareLoop implements AutoCloseable {

    private static final String TABLE = "create table row_of (id text primary key, data text)";
    private static final String DATA = "an expense with what it says ".repeat(30);

    private final String topic = "bare-" + UUID.randomUUID();
    private final PostgresDatabase there = PostgresServer.freshDatabase();
    private final Connection here = PostgresServer.freshDatabase().dataSource().getConnection();
    private final KafkaProducer<String, String> producer;
    private final Thread reader;
    private volatile boolean closed;

    BareLoop(KafkaBroker broker) throws Exception {
        for (Connection each : List.of(here, there.dataSource().getConnection())) {
            try (Statement statement = each.createStatement()) {
                statement.execute(TABLE);
            }
        }
        here.setAutoCommit(false);
        Map<String, Object> client = new HashMap<>();
        broker.superuserClient().forEach((name, value) -> client.put(name.toString(), value));
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        client.put("acks", "all");
        producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
        reader = Thread.ofPlatform().start(() -> read(client));
    }

    /** When the row was committed here, in milliseconds of the database server's clock. */
    double send(String id) throws SQLException {
        try (PreparedStatement insert =
                here.prepareStatement(
                        "insert into row_of values (?, ?) returning " + Arrival.NOW)) {
            insert.setString(1, id);
            insert.setString(2, DATA);
            double at;
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                at = row.getDouble(1);
            }
            here.commit();
            producer.send(new ProducerRecord<>(topic, id, DATA));
            return at;
        }
    }

    Arrival arrival() throws SQLException {
        return new Arrival(there, "row_of where id = ?");
    }

    private void read(Map<String, Object> client) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(
                                client, new StringDeserializer(), new StringDeserializer());
                Connection connection = there.dataSource().getConnection();
                PreparedStatement upsert =
                        connection.prepareStatement(
                                "insert into row_of values (?, ?) on conflict (id)"
                                        + " do update set data = excluded.data")) {
            connection.setAutoCommit(false);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (!closed) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
                    upsert.setString(1, each.key());
                    upsert.setString(2, each.value());
                    upsert.executeUpdate();
                }
                connection.commit();
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close();
        here.close();
    }
}
